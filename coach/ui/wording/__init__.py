"""Every sentence of ours, by screen, ready for translation."""
