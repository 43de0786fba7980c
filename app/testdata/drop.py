"""Drops files on a window as a file manager does (XDND 5): drop.py WINDOW X Y FILE ..."""
import pathlib
import sys

from Xlib import X, Xatom, display
from Xlib.protocol import event

window, x, y = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
uris = "".join(pathlib.Path(f).absolute().as_uri() + "\r\n" for f in sys.argv[4:]).encode()

d = display.Display()
root = d.screen().root
target = d.create_resource_object("window", window)
source = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
atom = d.intern_atom
uri_list, selection = atom("text/uri-list"), atom("XdndSelection")
source.set_selection_owner(selection, X.CurrentTime)
at = target.translate_coords(root, 0, 0)
left, top = -at.x + x, -at.y + y


def send(kind, *words):
    words = [source.id] + list(words) + [0] * (4 - len(words))
    target.send_event(event.ClientMessage(window=target, client_type=atom(kind), data=(32, words)))


def answer(e):
    e.requestor.change_property(e.property, uri_list, 8, uris)
    e.requestor.send_event(event.SelectionNotify(time=e.time, requestor=e.requestor, selection=e.selection, target=e.target, property=e.property))


send("XdndEnter", 5 << 24, uri_list)
send("XdndPosition", 0, left << 16 | top, X.CurrentTime, atom("XdndActionCopy"))
d.flush()
while True:
    e = d.next_event()
    if e.type == X.SelectionRequest:
        answer(e)
    elif e.type == X.ClientMessage and e.client_type == atom("XdndStatus"):
        if not e.data[1][1] & 1:
            sys.exit("the window takes no drop")
        send("XdndDrop", 0, X.CurrentTime)
    elif e.type == X.ClientMessage and e.client_type == atom("XdndFinished"):
        break
    d.flush()
