"""ASM: yearly assessment and yearly inspection."""
