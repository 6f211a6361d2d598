"""Devices that a test finds, loses, and lets be looked for."""


class FakeEars:
    """`tried` is what was played and said, in order; `opened` how often devices were sought."""

    def __init__(self, *, sound=True, voice=True, sought=False):
        self.sound_works, self.voice_works = sound, voice
        self.sound_sought = self.voice_sought = sought
        self.tried = []
        self.opened = 0
        self.volume = None
        self._told = []

    def open(self):
        self.opened += 1

    def listen(self, told):
        self._told.append(told)

    def when_sought(self, told):
        self._told.append(told)

    def set_volume(self, volume):
        self.volume = volume

    def try_sound(self):
        self.tried.append("tone")

    def try_voice(self, sentence):
        self.tried.append(sentence)

    # what only a test asks for

    def become(self, *, sound=True, voice=True, sought=False):
        self.sound_works, self.voice_works = sound, voice
        self.sound_sought = self.voice_sought = sought
        for told in self._told:
            told()
