"""Sound, voice, a screen kept awake, one program per data folder: each with a silent twin."""
