"""What the player page shows of a session: the view of the presenter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.session.events import PauseCause, SessionEnded
from coach.session.posture import Posture
from coach.ui.desk import Run
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import WIDE
from coach.ui.look.timeline import SessionTimeline
from coach.ui.player.announce import announce
from coach.ui.player.audio import Audio
from coach.ui.player.banner import Banner
from coach.ui.player.cue import Cue
from coach.ui.player.dock import Dock
from coach.ui.player.facts import NextFacts, SessionFacts, StepFacts, TimeFacts
from coach.ui.player.groups import Place
from coach.ui.player.middle import Middle
from coach.ui.player.notice import Notice
from coach.ui.player.top_bar import TopBar
from coach.ui.wording import controls, player

COMPACT = 1040  # px of the page at text of the designed size; the rail comes on top
_SHADOW = 24  # px that the dock keeps around itself
_BANNER, _BANNER_COMPACT = 360, 296  # px at most; the cue keeps the rest
_SEEN = 0.002  # of a segment; about a pixel
_BREATH_SEEN = 0.02  # of a breath; the chest moves less than a pixel


class Screen(QWidget):
    """The pieces of the page, told what to show; it decides nothing."""

    def __init__(self, look: Look, audio: Audio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._audio = audio
        self._paused = False
        self._missing: frozenset[str] = frozenset()
        self._place: Place | None = None
        self._posture: Posture | None = None
        self.top = TopBar(look, audio)
        self.timeline = SessionTimeline(look, controls.timeline())
        self.left = Label(look, "", 20, 600, align=Qt.AlignmentFlag.AlignRight)
        self.middle = Middle(look)
        self.stage = self.middle.stage
        self.dial = self.middle.dial
        self.cue = Cue(look)
        self.pause = Banner(look)
        self.notice = Notice(look)
        self.dock = Dock(look)
        self._lay_out()
        look.changed.connect(self._arrange)

    def begin(self, run: Run) -> None:
        """Make ready for a session."""
        self.stage.check_in.ask(run.pain_before)
        self._missing = frozenset()

    def show_devices(self, *, sound: bool, voice: bool) -> None:
        """Show which devices work, with `sound` and `voice` as the person chose."""
        self.top.show_devices(sound=sound, voice=voice)
        self._say_what_is_missing()

    def type_pain(self, event: QKeyEvent) -> bool:
        """Take a digit as the pain now, while that is asked; return whether it was taken."""
        check_in = self.stage.check_in
        return check_in.isVisible() and check_in.dots.take(event)

    def show_session(self, facts: SessionFacts) -> None:
        """Show the title and the timeline of a session that begins."""
        self.top.show_session(facts.title)
        self.timeline.set_parts([[s.seconds for s in group.segments] for group in facts.groups])

    def show_step(self, facts: StepFacts) -> None:
        """Show the step that began."""
        self.top.show_place(facts.place)
        if self.stage.asks(facts):
            self.stage.check_in.ask(self.stage.check_in.before)
        self.stage.show_step(facts)
        self.cue.set_text(facts.cue)
        announce(self, facts.announcement)

    def show_next(self, facts: NextFacts | None) -> None:
        """Show what comes next; nothing during the last exercise."""
        self.dock.show_next(facts)

    def show_time(self, facts: TimeFacts) -> None:
        """Show how much time is left."""
        self.dial.show_time(facts, paused=self._paused)
        self.left.set_text(facts.left)

    def say_left(self, text: str) -> None:
        """Tell a screen reader how much of the step is left."""
        announce(self, text)

    def show_timeline(self, place: Place) -> None:
        """Show where in the session we are, unless nobody could see the difference."""
        if self._place is None or place.differs(self._place, _SEEN):
            self._place = place
            self.timeline.set_position(place.group, place.segment, place.fraction)

    def show_figure(self, posture: Posture) -> None:
        """Show the figure at a moment of its movement, unless only a breath has hardly changed."""
        if self._posture is None or _differ(posture, self._posture):
            self._posture = posture
            self.stage.show_posture(posture)

    def show_pause(self, cause: PauseCause) -> None:
        """Show that time stands still, and why."""
        self._paused = True
        self.dock.show_running(running=False)
        self.notice.stand_back(paused=True)
        self.pause.say("pause", player.pause_title(cause), player.pause_hint())
        announce(self, player.pause_title(cause))

    def show_running(self) -> None:
        """Show that time flows."""
        if self._paused:
            announce(self, player.goes_on())
        self._paused = False
        self.dock.show_running(running=True)
        self.pause.hide()
        self.notice.stand_back(paused=False)

    def show_end(self, ended: SessionEnded) -> None:
        """Show that the session is over: nothing can be asked of it any more."""
        del ended
        self.pause.hide()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Show that the history cannot be written just now, until it can again."""
        self.notice.tell_unsaved(unsaved=unsaved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a small window has no room for."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._first, self._second, self._words = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self.top)
        self._second.setSpacing(24)
        self._second.addWidget(self.timeline, 1)
        self._second.addWidget(self.left)
        self._words.setSpacing(24)
        self._words.addWidget(self.cue, 1)
        for banner in (self.pause, self.notice):
            self._words.addWidget(banner, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dock = QHBoxLayout()
        self._dock.addWidget(self.dock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._first)
        column.addLayout(self._second)
        column.addWidget(self.middle, 1)
        column.addLayout(self._words)
        column.addLayout(self._dock)

    def _arrange(self) -> None:
        compact = self.width() < self._look.px(COMPACT)
        margin = 24 if compact else 64 if self.width() >= WIDE else 40
        self._first.setContentsMargins(margin - 16, 0, margin, 0)
        self._second.setContentsMargins(margin, 0, margin, 0)
        self._words.setContentsMargins(margin, 0, margin, 0)
        self._dock.setContentsMargins(margin - _SHADOW, 0, margin - _SHADOW, 0)
        self.left.setMinimumWidth(self._look.px(136))
        for banner in (self.pause, self.notice):
            banner.setMaximumWidth(self._look.px(_BANNER_COMPACT if compact else _BANNER))
        self.dock.set_compact(compact=compact)
        self.middle.set_size_class(margin=margin, compact=compact)

    def _say_what_is_missing(self) -> None:
        works = {"sound": self._audio.sound_works, "voice": self._audio.voice_works}
        missing = frozenset(name for name, there in works.items() if not there)
        lost = missing - self._missing
        self._missing = missing
        text = controls.missing(**works)
        if lost:
            self.notice.tell_device(text)
        else:
            self.notice.correct_device(text)


def _differ(a: Posture, b: Posture) -> bool:
    moved = (a.amount, a.glow) != (b.amount, b.glow)
    return moved or abs(a.breath - b.breath) >= _BREATH_SEEN
