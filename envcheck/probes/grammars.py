"""The grammars of the shells: `if`, `case`, loops and functions of sh, fish and csh."""

from __future__ import annotations

from envcheck.probes.shell_grammar import (
    ALWAYS,
    NEVER,
    PERHAPS,
    Case,
    Condition,
    Not,
    Parser,
    Script,
    Test,
)


def parse(text: str, shell: str) -> Script:
    """A start file of that shell as steps."""
    grammars = {"fish": FishParser, "tcsh": CshParser, "csh": CshParser}
    return grammars.get(shell, PosixParser)(text).parse()


class PosixParser(Parser):
    """sh, bash, zsh and ksh."""

    def command(self) -> Condition:
        word = self.peek()
        if word == "!":
            self.take()
            return Not(self.nested(self.command))
        compound = {
            "if": self.if_, "while": self.while_, "until": self.while_, "for": self.for_,
            "select": self.for_, "case": self.case, "{": self.group, "(": self.subshell,
            "[[": self.double_brackets, "function": self.function,
        }  # fmt: skip
        if word in compound:
            return compound[word]()
        if self.peek(1) == "(" and self.peek(2) == ")":
            return self.function()
        return self.simple()

    def if_(self) -> Condition:
        self.take()
        condition = self.block(frozenset({"then"}))
        self.take()
        self.under(condition, lambda: self.block(frozenset({"elif", "else", "fi"})))
        word = self.take().text
        if word == "elif":
            self.position -= 1
            self.under(Not(condition), self.if_)
        elif word == "else":
            self.under(Not(condition), lambda: self.block(frozenset({"fi"})))
            self.take()
        return PERHAPS

    def while_(self) -> Condition:
        self.take()
        self.block(frozenset({"do"}))
        self.take()
        self.under(PERHAPS, lambda: self.block(frozenset({"done"})))
        self.take()
        return PERHAPS

    def for_(self) -> Condition:
        line = self.take().line
        words = [word for word in self.words_until(frozenset({"\n", ";"})) if word != "in"]
        self.add(line, ("for", *words))
        self.skip_lines()
        if self.peek() == "do":
            self.take()
            self.block(frozenset({"done"}))
            self.take()
        return PERHAPS

    def case(self) -> Condition:
        self.take()
        subject = self.take().text
        self.skip_lines()
        self.take()  # in
        earlier: list[Condition] = []
        self.skip_lines()
        while self.peek() != "esac":
            if self.peek() == "(":
                self.take()
            patterns = tuple(word for word in self.words_until(frozenset({")"})) if word != "|")
            self.take()
            fits = Case(subject, patterns)
            depth = len(self.when)
            self.when += [*map(Not, earlier), fits]
            self.block(frozenset({"esac"}))
            del self.when[depth:]
            earlier.append(fits)
            while self.peek() in (";;", ";", "\n", "&"):
                self.take()
        self.take()
        return PERHAPS

    def group(self) -> Condition:
        self.take()
        self.under(ALWAYS, lambda: self.block(frozenset({"}"})))
        self.take()
        return ALWAYS

    def subshell(self) -> Condition:
        # What happens in a subshell is forgotten with it.
        self.take()
        self.under(NEVER, lambda: self.block(frozenset()))
        self.take()
        return PERHAPS

    def double_brackets(self) -> Condition:
        words = []
        while (word := self.take().text) != "]]":
            words.append(word)
        return Test((*words, "]]"))

    def function(self) -> Condition:
        first = self.take()
        name = self.take().text if first.text == "function" else first.text
        while self.peek() in ("(", ")", "\n"):
            self.take()
        begun = self.position
        self.under(NEVER, self.command)
        body = tuple(token.text for token in self.tokens[begun : self.position])
        self.add(first.line, ("function", name, *body))
        return ALWAYS


class FishParser(Parser):
    """fish: every block ends with `end`."""

    fish = True
    ends = frozenset({"end"})

    def command(self) -> Condition:
        word = self.peek()
        if word in ("not", "!"):
            self.take()
            return Not(self.nested(self.command))
        compound = {
            "if": self.if_, "while": self.while_, "for": self.for_, "switch": self.switch,
            "begin": self.begin, "function": self.function,
        }  # fmt: skip
        return compound[word]() if word in compound else self.simple()

    def joiner(self) -> str | None:
        """`; and` and `; or` join as && and || do."""
        ahead = 0
        while self.peek(ahead) in ("\n", ";"):
            ahead += 1
        if ahead and self.peek(ahead) in ("and", "or"):
            self.position += ahead + 1
            return "&&" if self.tokens[self.position - 1].text == "and" else "||"
        return super().joiner()

    def if_(self) -> Condition:
        self.take()
        condition = self.chain()
        self.under(condition, lambda: self.block(frozenset({"else", "end"})))
        if self.take().text == "else":
            other = self.if_ if self.peek() == "if" else self.else_
            self.under(Not(condition), other)
        return PERHAPS

    def else_(self) -> Condition:
        self.block(self.ends)
        self.take()
        return PERHAPS

    def while_(self) -> Condition:
        self.take()
        self.chain()
        return self.under(PERHAPS, self.else_)

    def for_(self) -> Condition:
        line = self.take().line
        words = [word for word in self.words_until(frozenset({"\n", ";"})) if word != "in"]
        self.add(line, ("for", *words))
        return self.else_()

    def switch(self) -> Condition:
        self.take()
        subject = self.words_until(frozenset({"\n", ";"}))
        self.skip_lines()
        while self.peek() == "case":
            self.take()
            patterns = self.words_until(frozenset({"\n", ";"}))
            fits = Case(" ".join(subject), patterns)
            self.under(fits, lambda: self.block(frozenset({"case", "end"})))
        self.take()
        return PERHAPS

    def begin(self) -> Condition:
        self.take()
        self.under(ALWAYS, self.else_)
        return ALWAYS

    def function(self) -> Condition:
        line = self.take().line
        head = self.words_until(frozenset({"\n", ";"}))
        begun = self.position
        self.under(NEVER, self.else_)
        body = tuple(token.text for token in self.tokens[begun : self.position])
        self.add(line, ("function", *head[:1], *body))
        return ALWAYS


class CshParser(Parser):
    """csh and tcsh: `if (...) then`, or `if (...) command`."""

    ends_of_command = frozenset({"\n", ";", "&", "&&", "||", ";;"})

    def command(self) -> Condition:
        word = self.peek()
        if word == "if":
            return self.if_()
        if word == "foreach":
            return self.foreach()
        if word in ("while", "switch"):
            return self.perhaps("end" if word == "while" else "endsw")
        return self.simple()

    def if_(self) -> Condition:
        self.take()
        condition = Test(("if", *self.parentheses()))
        if self.peek() != "then":
            self.under(condition, self.command)
            return PERHAPS
        self.take()
        self.under(condition, lambda: self.block(frozenset({"else", "endif"})))
        if self.take().text == "else":
            other = self.if_ if self.peek() == "if" else self.else_
            self.under(Not(condition), other)
        return PERHAPS

    def else_(self) -> Condition:
        self.block(frozenset({"endif"}))
        self.take()
        return PERHAPS

    def foreach(self) -> Condition:
        line = self.take().line
        name = self.take().text
        self.add(line, ("for", name, *self.parentheses()))
        self.block(frozenset({"end"}))
        self.take()
        return PERHAPS

    def perhaps(self, end: str) -> Condition:
        self.take()
        self.parentheses()
        self.under(PERHAPS, lambda: self.block(frozenset({end})))
        self.take()
        return PERHAPS

    def parentheses(self) -> tuple[str, ...]:
        """What stands between the next parentheses, those inside them included."""
        words: list[str] = []
        depth = 0
        while True:
            word = self.take().text
            depth += (word == "(") - (word == ")")
            if depth == 0:
                return tuple(words[1:])
            words.append(word)
