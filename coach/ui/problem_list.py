"""The list over the window of all that is wrong with files: line, reason, remedy."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coach.problem import Problem
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.wording import frame
from coach.ui.wording import routines as words

AROUND = 300
"""Height of what stands above and below the list, in px."""


class ProblemList(Overlay):
    """Made anew for every list."""

    def __init__(self, look: Look, problems: Sequence[Problem], parent: QWidget) -> None:
        super().__init__(look, parent, 720)
        body = self.card.body
        body.setSpacing(12)
        files = {problem.file for problem in problems}
        self.setAccessibleName(words.problems_title(len(files)))
        body.addWidget(Label(look, words.problems_title(len(files)), 24, 600, wrap=True))
        page = ScrollPage(look)
        page.set_sides((4, 12))
        page.setFixedHeight(max(160, parent.height() - AROUND))
        for problem in problems:
            line = words.problem_line(problem.file, problem.line, problem.what)
            page.body.addWidget(Label(look, line, 15, wrap=True))
            page.body.addWidget(Label(look, problem.remedy, 15, 400, "muted", wrap=True))
        page.body.addStretch(1)
        body.addWidget(page)
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        body.addWidget(shut)
