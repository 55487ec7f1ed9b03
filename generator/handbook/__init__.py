"""The policy handbook: Markdown from docs/ and the rules, built by MkDocs."""
