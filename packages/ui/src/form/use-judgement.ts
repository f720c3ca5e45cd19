import { useDeferredValue, useEffect, useRef, useState, type ChangeEvent, type FocusEvent } from "react";
import type { FieldError } from "./form-context.ts";
import { readForm, stands } from "./read-form.ts";

type Judge = (values: Record<string, unknown>) => readonly FieldError[];
type Reading = { values: Record<string, unknown>; names: ReadonlySet<string> };

const nothing: Reading = { values: {}, names: new Set() };

/**
 * Asks the judge about the fields as they stand: after each key, and after a proposal moved. An objection shows at a
 * field that holds something or was left; a text is not told that it is too short while it is being written.
 */
export function useJudgement(judge: Judge | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const [reading, setReading] = useState(nothing);
  const [entered, setEntered] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly FieldError[]>([]);
  const { values, names } = useDeferredValue(reading);

  // After every commit, not only after input: what a field proposes follows other fields.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what reads the same stays the same state: the chain ends
  useEffect(() => {
    if (judge && form.current) setReading(same(readForm(form.current)));
  });

  const objections = (judge?.(values) ?? []).map((o) => (names.has(o.feld) ? o : { ...o, feld: "" }));
  const isShown = ({ feld }: FieldError) => left.has(feld) || (!entered.has(feld) && stands(values, feld));
  return {
    objections: names.size === 0 ? [] : objections,
    visible: objections.filter(isShown),
    /** What the last attempt to send was refused for, as far as it still stands. */
    insisted: asked.filter((a) => objections.some((o) => o.feld === a.feld && o.meldung === a.meldung)),
    insistOn: (against: readonly FieldError[]) =>
      setAsked(against.map((a) => (names.has(a.feld) ? a : { ...a, feld: "" }))),
    form: judge && {
      ref: form,
      onChange: ({ target }: ChangeEvent<HTMLFormElement>) => {
        setReading(same(readForm(target.form as HTMLFormElement)));
        if (!(target instanceof HTMLTextAreaElement)) setLeft(withName(target));
      },
      onFocus: ({ target }: FocusEvent) => setEntered(withName(target)),
      onBlur: ({ target }: FocusEvent) => setLeft(withName(target)),
    },
  };
}

const same = (now: Reading) => (before: Reading) =>
  before.names.size === now.names.size && JSON.stringify(before.values) === JSON.stringify(now.values) ? before : now;

const withName = (target: EventTarget) => (names: ReadonlySet<string>) => {
  const name = "name" in target ? String(target.name) : "";
  return name === "" || names.has(name) ? names : new Set([...names, name]);
};
