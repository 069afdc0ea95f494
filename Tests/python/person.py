"""Somebody who reads and sends pages without a browser: what each page says, and what its forms ask for."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import urlencode

from amends_testing import expect

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "use", "path", "circle"}
PASSWORD = "plain copper window seventeen"


class Page(HTMLParser):
    """What a page says: the words of each element, what its controls hold, and its forms by where they are sent."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.said = set()
        self.forms = {}
        self.options = {}
        self.refusals = []
        self.invalid = set()
        self.open = []
        self.form = self.area = self.select = None
        self.feed(text)
        self.close()

    def says(self, words):
        """Whether an element or a control says exactly this, but for white space around it."""
        return words.strip() in self.said

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in VOID:
            self.open.append((tag, attributes, []))
        name = attributes.get("name")
        if "aria-invalid" in attributes:
            self.invalid.add(name)
        if tag == "form" and attributes.get("method") == "post":
            self.form = self.forms.setdefault(attributes["action"], {})
        elif tag == "textarea":
            self.area = name
        elif tag == "select":
            self.select = name
            self.hold(name, "select", "")
        elif tag == "option":
            self.options.setdefault(self.select, []).append(attributes.get("value", ""))
            if "selected" in attributes:
                self.hold(self.select, "select", attributes.get("value", ""))
        elif tag == "input":
            kind = attributes.get("type", "text")
            self.said.add((attributes.get("value") or "").strip())
            if kind in ("radio", "checkbox") and "checked" not in attributes:
                self.hold(name, kind, None)
            else:
                self.hold(name, kind, attributes.get("value", ""))

    def handle_startendtag(self, tag, attributes):
        pass

    def hold(self, name, kind, value):
        if self.form is not None and name and (value is not None or name not in self.form):
            self.form[name] = (kind, value)

    def handle_data(self, data):
        for _, _, words in self.open:
            words.append(data)
        if self.area:
            self.hold(self.area, "textarea", data.removeprefix("\n"))

    def handle_endtag(self, tag):
        if not any(name == tag for name, _, _ in self.open):
            return
        while True:
            name, attributes, words = self.open.pop()
            text = "".join(words).strip()
            for said in [text, *map(str.strip, words)]:
                self.said |= {said, unwrapped(said, "“", "”"), unwrapped(said, "(", ")")}
            if "refusal" in attributes.get("class", "").split():
                self.refusals.append(text)
            if name == tag:
                break
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            if self.form is not None and self.area not in self.form:
                self.hold(self.area, "textarea", "")
            self.area = None


def unwrapped(words, before, after):
    return words.removeprefix(before).removesuffix(after).strip()


class Person:
    """One account and its cookies."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.origin = server.url
        self.cookies = {}
        self.csrf = None

    def set_up(self, link, name, email):
        path = re.sub(r"^https?://[^/]+", "", link)
        self.read(path)
        fields = {"name": name, "email": email, "password": PASSWORD, "password_again": PASSWORD}
        expect(self.send(path, fields)[0], 303, f"status of {path}")
        self.read("/profile")
        return self

    def read(self, path):
        status, page = self.ask("GET", path)
        expect(status, 200, f"status of {path}")
        return page

    def send(self, path, fields):
        """The status, and the page where the answer is one."""
        body = urlencode({"csrf": self.csrf, **{name: value for name, value in fields.items() if value is not None}})
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, path, body=None, headers=None):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies, "Origin": self.origin, **(headers or {})}
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        self.location = answer.getheader("Location")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                name, _, value = value.partition(";")[0].partition("=")
                self.cookies[name] = value
        text = answer.read()
        if answer.status >= 500:
            raise AssertionError(f"{method} {path} answered {answer.status} to {body!r:.400}")
        page = Page(text.decode()) if "html" in (answer.getheader("Content-Type") or "") else None
        for form in page.forms.values() if page else ():
            self.csrf = form.get("csrf", (None, self.csrf))[1]
        return answer.status, page
