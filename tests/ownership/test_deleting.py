"""Everything of the program is deleted, and nothing of anybody else's."""

import shutil

from coach.history.backup import Backups
from coach.history.store import FILE, Store
from coach.ownership.deleting import delete_everything


def names(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def test_nothing_that_the_program_wrote_is_left(folder, ownership):
    made = ownership.back_up().path
    ownership.restore(made)
    Store.open(folder).close()  # sets the present file aside
    (folder / "coach.0001.backup.db").write_bytes(b"older")
    (folder / "settings.json.unreadable").write_text("{")
    (folder / "coach.log").write_text("a mistake")
    ownership.restore(made)

    delete_everything(folder)

    assert names(folder) == []


def test_files_and_folders_of_others_stay(folder):
    theirs = {
        "thesis.docx": b"years of work",
        "backups/holiday.zip": b"pictures",
        "routines/notes.txt": b"mine",
        "coach.dbx": b"no",
        "set-aside/letters/mother.txt": b"dear",
        "keys/house.txt": b"1234",
        "sub/coach.db": b"another program's",
    }
    for name, content in theirs.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)

    delete_everything(folder)

    assert {n: (folder / n).read_bytes() for n in names(folder) if (folder / n).is_file()} == theirs


def test_what_a_link_leads_to_stays(folder, tmp_path):
    outside = tmp_path / "outside"
    shutil.move(folder / "routines", outside)
    (folder / "routines").symlink_to(outside)
    (outside / "settings.json").write_text("{}")
    (folder / "settings.json").unlink()
    (folder / "settings.json").symlink_to(outside / "settings.json")

    delete_everything(folder)

    assert names(outside) == ["mine.yaml", "settings.json"]
    assert not (folder / "settings.json").is_symlink()


def test_the_next_opening_begins_anew(folder):
    delete_everything(folder)

    store = Store.open(folder)
    assert store.sessions() == ()
    assert store.safety_rows() == ()
    store.close()


def test_a_prepared_restore_does_not_bring_it_back(folder, ownership):
    ownership.back_up()
    ownership.restore(Backups(folder / FILE).all()[0].path)

    delete_everything(folder)

    store = Store.open(folder)
    assert store.sessions() == ()
    store.close()


def test_it_can_be_done_again_where_it_was_cut_short(folder):
    (folder / FILE).unlink()

    delete_everything(folder)
    delete_everything(folder)

    assert names(folder) == []


def test_wishing_for_it_deletes_nothing_while_the_history_is_open(folder, ownership):
    wishes = []
    ownership.when_wished = wishes.append

    ownership.delete_everything()

    assert (folder / FILE).exists()
    assert [(wish.folder, wish.delete) for wish in wishes] == [(folder, True)]


def test_nothing_is_deleted_of_another_person(folder, ownership):
    other = ownership.people.add("Somebody else")
    Store.open(other.folder).close()

    delete_everything(folder)

    assert (other.folder / FILE).exists()
    assert [one.name for one in ownership.people.all()] == ["", "Somebody else"]
