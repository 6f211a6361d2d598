"""People who follow a plan: what they say and do, written into a real history day by day."""

from datetime import timedelta

from coach.history.records import Reading
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind
from tests.fakes.screened import CALM, STRAINED, done

DAY = 24 * 3600


class Follower:
    """Lives with a plan: `desk` has the store, the clock moves with each day that is lived."""

    def __init__(self, plan, store, clock):
        self.plan = plan
        self.store = store
        self.clock = clock

    def checks_in(self, **answers):
        now = self.clock.now()
        visit = Visit(now, VisitKind.WHOLE, 1, self.store.last_session(), STRAINED | answers)
        self.store.add_visit(visit, [SafetyFact(now, SafetyKind.SCREENED)])

    def says_gate(self, **answers):
        number = self.store.last_session()
        self.store.add_visit(Visit(self.clock.now(), VisitKind.GATE, 1, number, CALM | answers))

    def says_pain(self, pain):
        now = self.clock.now()
        self.store.add_reading(Reading(now, now.date(), pain, "check"))

    def does(self, routine="rt_injury_p1", pain=2, *, hours=2, **answers):
        """Do a session some hours from now, and say how it went."""
        done(self.store, self.clock.now() + timedelta(hours=hours), routine, pain)
        session = self.store.sessions()[-1].id
        self.plan.tell({"leg_spread": "none", **answers}, session)

    def sleeps(self, days=1):
        self.clock.pass_(days * DAY)

    def good_day(self, routine="rt_injury_p1", *, pain=2, walk=15, **told):
        """Say how it is, do a session, walk; then sleep."""
        self.says_gate()
        self.says_pain(pain)
        self.does(routine, pain)
        self.plan.tell({"walk_min": walk, **told})
        self.sleeps()

    def follows(self, plan="pl_strain", **answers):
        self.checks_in(**answers)
        self.plan.choose(plan)

    def ready(self):
        """Come to where the second phase of the plan after a strain is open."""
        self.follows()
        for _ in range(3):
            self.good_day()
        self.says_gate()
        self.says_pain(2)
