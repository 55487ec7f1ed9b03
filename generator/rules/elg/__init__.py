"""ELG: the conditions of application, judged by the pinned version of the policy."""
