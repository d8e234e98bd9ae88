/** What `habits verify` says of each thing that it finds, in plain words. */
import type { FindingCode, NotProven, NoteCode } from "../casefile/verify/findings.ts";

/** `{what}` is the detail. The place stands before it. */
export const FINDING_WORDS: Readonly<Record<FindingCode, string>> = {
  "zip-broken": "the zip is broken here, or cut off ({what})",
  "zip-locked": "locked with a password inside the zip",
  "zip-too-much": "far more would come out of it than a case file holds: {what} bytes",
  "zip-too-many": "more files than a case file holds: {what}",
  "zip-hidden-bytes": "the zip holds bytes that belong to no file: {what}",
  "zip-two-stories": "the zip says two different things about this: {what}",
  "zip-bad-name": "a name that leads out of the folder, or hides something",
  "zip-twice": "this name stands twice in the zip",
  "zip-not-a-file": "neither a file nor a folder, such as a link. {what}",
  "zip-cannot-unpack": "does not unpack as it was packed: {what}",
  outside: "lies beside the folder of the case file, and was not in it when it was made",
  changed: "is not as it was when the list was made ({what})",
  missing: "is gone",
  uncovered: "stands in no list: it was put in later",
  "unknown-file": "is no part of a case file: it was put in later",
  "list-broken": "this list cannot be read. {what}",
  "bag-info": "does not fit what is in the file: {what}",
  version: "another version of case files, or altered: {what}",
  "too-large": "too large to be read: {what} bytes",
  "case-broken": "cannot be read. {what}",
  "case-spelling": "is not spelled as it was when it was made",
  "log-changed": "{what} was changed after it was recorded",
  "log-gap": "the event before {what} was taken away",
  "log-broken": "{what} does not follow on the event before it",
  "log-fork": "{what} is there in two versions",
  "log-unseen": "{what} names an event that is not there",
  "log-twice": "{what} stands twice",
  "log-order": "{what} stands in the wrong place",
  "log-other-case": "events of other cases were put in: {what}",
  "log-reworded": "{what} stands in other words than it was recorded",
  "log-taken-out": "{what} was taken out",
  "log-not-chosen": "{what} does not fit what was chosen for this file",
  "exhibit-changed": "is not the file that the log names, with the digest {what}",
  "exhibit-not-in-log": "the log does not name this exhibit: {what}",
  "exhibit-not-listed": "the list of exhibits does not fit the log: {what}",
  "exhibit-renamed": "has another name than it was given. In the log: {what}",
  "exhibit-order": "the exhibits are not in the order in which they were. {what}",
  "diary-changed": "is not the diary that follows from data/case.json",
  "stamp-broken": "this timestamp proves nothing: {what}",
  "stamp-half": "a timestamp of which a half is gone. {what}",
  "stamp-heads": "is not spelled as the stamp of a log is, or of another case",
  "stamp-not-in-log": "names an event that is not in the log: events were taken away or changed. {what}",
  "root-broken": "is no certificate",
  "part-twice": "this part was given twice. {what}",
  "part-other": "is no part of the same case file as the others",
};

export const NOTE_WORDS: Readonly<Record<NoteCode, string>> = {
  "system-file": "was put there by a computer that packed the file again",
  "weak-list": "a list by {what}, which can be forged",
  "unknown-list": "a list by {what}, which is not checked here",
  elsewhere: "lies in a part that was not given",
};

export const NOT_PROVEN_WORDS: Readonly<Record<NotProven, string>> = {
  "who-wrote": "Who wrote it.",
  "that-it-is-true": "That it is true. It is one person's account.",
  "device-clock": "That the clock of the device was right. Only timestamps come from outside.",
  "new-log":
    "That the log is the first one. No trusted timestamp vouches for it: somebody could have written a whole new one.",
  "after-stamps": "When the last events were there. They came after the last timestamp.",
  "no-bag-stamp":
    "That the PDF, the choice, the order of exhibits and what was left out are as the maker had them. Nothing outside this file vouches for them.",
  "own-authority":
    "That a timestamp is true, where its authority is one that you have to trust yourself. Ask for the root's fingerprint in another way, and use --ca.",
  "no-authority": "Who signed a timestamp that leads to no known root.",
  abridged:
    "The words of parts that were abridged, such as names put as initials. The log does not vouch for those.",
  "left-out": "What was left out. Only that it was there, and where in the order.",
  "exhibits-missing": "What the missing exhibits show.",
  "parts-missing": "What is in the parts that were not given.",
  sample: "Anything about real people. It is a made-up case.",
  "other-maker": "More than its lists say. It is a bag of another maker, and no case file.",
};
