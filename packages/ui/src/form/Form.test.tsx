// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CheckboxField, RadioGroup } from "./choices.tsx";
import { Form, SubmitButton, type FormProps, type FormSchema } from "./Form.tsx";
import { NumberField } from "./NumberField.tsx";
import { SelectField } from "./SelectField.tsx";
import { DateField, TextField } from "./TextField.tsx";

const anything: FormSchema<unknown> = { safeParse: (input) => ({ success: true, data: input }) };
const refusing: FormSchema<unknown> = {
  safeParse: () => ({
    success: false,
    error: { issues: [{ path: ["teile", 0, "umfang"], message: "Eine Stelle hat höchstens 1,00 VZÄ." }] },
  }),
};

const stelleForm = (props: Partial<FormProps<unknown>> = {}) => (
  <Form schema={anything} onSubmit={() => {}} label="Stelle" {...props}>
    <TextField name="bezeichnung" label="Bezeichnung" hint="Wie im Stellenplan." defaultValue="Koordination" />
    <NumberField name="teile[0].umfang" label="Umfang" decimals={2} defaultValue={50} />
    <DateField name="ende" label="Ende" optional />
    <RadioGroup
      name="baustein"
      label="Baustein"
      options={[
        { value: 1, label: "Koordination" },
        { value: 2, label: "Case Management" },
      ]}
      defaultValue={2}
    />
    <SelectField
      name="anbindung"
      label="Anbindung"
      options={[
        { value: "ki", label: "KI" },
        { value: "sozialamt", label: "Sozialamt" },
      ]}
    />
    <CheckboxField name="erklaerung" label="Erklärung liegt vor" />
    <SubmitButton>Anlegen</SubmitButton>
  </Form>
);

/** happy-dom's events all carry the same time; clicks of people do not. */
let time = 0;
const submitAfter = (milliseconds: number) => {
  const event = new Event("submit", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: (time += milliseconds) });
  fireEvent(screen.getByRole("form", { name: "Stelle" }), event);
};

beforeEach(() => {
  time = 0;
});
afterEach(cleanup);

test("Das Formular liest seine Felder so, wie sie gemeint sind", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(stelleForm({ onSubmit, defaults: { id: "s1" } }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Erklärung liegt vor" }));
  submitAfter(1000);
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
    id: "s1",
    bezeichnung: "Koordination",
    teile: [{ umfang: 50 }],
    baustein: 2,
    anbindung: "ki",
    erklaerung: true,
  });
});

test("Ein leeres Pflichtfeld wird genannt, der Fokus geht zur Liste und von dort zum Feld", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(stelleForm({ onSubmit }));
  const field = screen.getByRole("textbox", { name: "Bezeichnung" });
  fireEvent.change(field, { target: { value: "  " } });
  submitAfter(1000);
  const summary = screen.getByRole("group", { name: "Eine Angabe ist noch nicht in Ordnung" });
  expect(document.activeElement).toBe(summary);
  fireEvent.click(within(summary).getByRole("link", { name: "Bitte „Bezeichnung“ ausfüllen." }));
  expect(document.activeElement).toBe(field);
  expect(onSubmit).not.toHaveBeenCalled();
});

test("Hinweis und Fehler gehören hörbar zum Feld", () => {
  render(stelleForm());
  const field = screen.getByRole("textbox", { name: "Bezeichnung" });
  expect([field.getAttribute("aria-invalid"), descriptionOf(field)]).toEqual(["false", "Wie im Stellenplan."]);
  fireEvent.change(field, { target: { value: "" } });
  submitAfter(1000);
  expect([field.getAttribute("aria-invalid"), descriptionOf(field)]).toEqual([
    "true",
    "Wie im Stellenplan. Bitte „Bezeichnung“ ausfüllen.",
  ]);
});

test("Was keine Zahl ist, kommt nicht als Zahl an", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(stelleForm({ onSubmit }));
  fireEvent.change(screen.getByRole("textbox", { name: "Umfang" }), { target: { value: "2.5" } });
  submitAfter(1000);
  expect(screen.getByRole("link", { name: /„Umfang“: .*Meinten Sie 2,50\?/ })).toBeTruthy();
  expect(onSubmit).not.toHaveBeenCalled();
});

test("Ein Einwand des Schemas steht an seinem Feld", () => {
  render(stelleForm({ schema: refusing }));
  submitAfter(1000);
  expect(descriptionOf(screen.getByRole("textbox", { name: "Umfang" }))).toBe("Eine Stelle hat höchstens 1,00 VZÄ.");
});

test("Ein Einwand des Servers steht an seinem Feld und bekommt den Fokus, auch beim zweiten Mal", () => {
  const serverErrors = [{ feld: "ende", meldung: "Das Ende liegt vor dem Beginn." }];
  const { rerender } = render(stelleForm({ pending: true }));
  rerender(stelleForm({ serverErrors }));
  expect(descriptionOf(screen.getByLabelText(/^Ende/))).toBe("Das Ende liegt vor dem Beginn.");
  expect(document.activeElement).toBe(screen.getByRole("group", { name: /noch nicht in Ordnung/ }));
  rerender(stelleForm({ serverErrors, pending: true }));
  rerender(stelleForm({ serverErrors }));
  expect(document.activeElement).toBe(screen.getByRole("group", { name: /noch nicht in Ordnung/ }));
});

test("Ein Doppelklick schickt einmal, ein späterer zweiter Versuch noch einmal", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(stelleForm({ onSubmit }));
  submitAfter(1000);
  submitAfter(120);
  expect(onSubmit).toHaveBeenCalledTimes(1);
  submitAfter(1000);
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test("Ist die Antwort da, gilt der nächste Versuch sofort", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  const { rerender } = render(stelleForm({ onSubmit }));
  submitAfter(1000);
  rerender(stelleForm({ onSubmit, pending: true }));
  submitAfter(20);
  rerender(stelleForm({ onSubmit, serverErrors: [{ feld: "bezeichnung", meldung: "Schon vergeben." }] }));
  submitAfter(20);
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test("Gibt das Absenden ein Versprechen zurück, wartet das Formular darauf, auch wenn es bricht", async () => {
  let breakOff = (_: Error) => {};
  const onSubmit = vi.fn<() => Promise<void>>(
    () =>
      new Promise<void>((_, reject) => {
        breakOff = reject;
      }),
  );
  render(stelleForm({ onSubmit }));
  submitAfter(1000);
  submitAfter(1000);
  expect(onSubmit).toHaveBeenCalledTimes(1);
  await act(async () => breakOff(new Error("kein Netz")));
  submitAfter(1000);
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test("Wer denselben Fehler noch einmal abschickt, wird wieder zur Liste geführt", () => {
  render(stelleForm({ schema: refusing }));
  submitAfter(1000);
  screen.getByRole("textbox", { name: "Umfang" }).focus();
  submitAfter(1000);
  expect(document.activeElement).toBe(screen.getByRole("group", { name: /noch nicht in Ordnung/ }));
});

test("Solange das Formular unterwegs ist, geht nichts zweites los, und der Knopf behält den Fokus", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(stelleForm({ onSubmit, pending: true }));
  submitAfter(1000);
  expect(onSubmit).not.toHaveBeenCalled();
  const button = screen.getByRole("button", { name: "Anlegen" });
  expect([
    button.getAttribute("aria-busy"),
    button.getAttribute("aria-disabled"),
    button.hasAttribute("disabled"),
  ]).toEqual(["true", "true", false]);
});

function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}

test("Eine Auswahl kann ihre Möglichkeiten unter Überschriften sammeln", () => {
  render(
    <SelectField
      name="empfaengerId"
      label="Empfänger"
      placeholder="Bitte wählen"
      options={[
        { group: "Kommunen", options: [{ value: "a", label: "Ahlen" }] },
        { group: "Träger", options: [{ value: "b", label: "AWO" }] },
      ]}
    />,
  );
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("label"))).toEqual(["Kommunen", "Träger"]);
  expect(within(screen.getByRole("group", { name: "Träger" })).getByRole("option", { name: "AWO" })).toBeTruthy();
});

test("Ein Entwurf lässt Felder leer, ohne sie optional zu nennen", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  render(
    <Form schema={anything} label="Stelle" draft onSubmit={onSubmit}>
      <TextField name="planung" label="Planung" />
      <SubmitButton>Anlegen</SubmitButton>
    </Form>,
  );
  submitAfter(1000);
  expect(onSubmit).toHaveBeenCalledWith({});
  expect(screen.queryByText("(optional)")).toBeNull();
});

describe("Ein Richter, den das Formular beim Tippen fragt,", () => {
  const zuKlein = { feld: "teile[0].umfang", meldung: "Mindestens 0,50 VZÄ." };
  const judge = (input: unknown) =>
    ((input as { teile?: { umfang?: number }[] }).teile?.[0]?.umfang ?? 50) < 50 ? [zuKlein] : [];
  const umfang = () => screen.getByRole("textbox", { name: "Umfang" });

  test("spricht am Feld, ohne den Fokus zu nehmen, und schweigt, sobald es stimmt", async () => {
    await act(async () => void render(stelleForm({ judge })));
    await act(async () => void fireEvent.change(umfang(), { target: { value: "0,49" } }));
    expect(descriptionOf(umfang())).toBe("Mindestens 0,50 VZÄ.");
    expect(screen.queryByRole("group", { name: /noch nicht in Ordnung/ })).toBeNull();
    await act(async () => void fireEvent.change(umfang(), { target: { value: "0,50" } }));
    expect(umfang().getAttribute("aria-invalid")).toBe("false");
  });

  test("hält auf, was er ablehnt, und die Liste leert sich mit dem Grund", async () => {
    const onSubmit = vi.fn<(value: unknown) => void>();
    const onObjection = vi.fn<() => void>();
    await act(async () => void render(stelleForm({ judge, onSubmit, onObjection })));
    await act(async () => void fireEvent.change(umfang(), { target: { value: "0,49" } }));
    await act(async () => submitAfter(1000));
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Eine Angabe ist noch nicht in Ordnung" }));
    expect([onSubmit.mock.calls.length, onObjection.mock.calls.length]).toEqual([0, 1]);
    const name = screen.getByRole("textbox", { name: "Bezeichnung" });
    await act(async () => void fireEvent.change(name, { target: { value: "" } }));
    await act(async () => submitAfter(1000));
    // What is missing and what the judge rejects, in one list.
    expect(screen.getByRole("group", { name: "2 Angaben sind noch nicht in Ordnung" })).toBeTruthy();
    await act(async () => void fireEvent.change(name, { target: { value: "Koordination" } }));
    await act(async () => submitAfter(1000));
    await act(async () => void fireEvent.change(umfang(), { target: { value: "0,50" } }));
    expect(screen.queryByRole("group", { name: /noch nicht in Ordnung/ })).toBeNull();
    await act(async () => submitAfter(1000));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  test("sagt über dem Formular, was zu keinem seiner Felder gehört", async () => {
    const fremd = () => [{ feld: "stelleId", meldung: "Diese Stelle halten Sie nicht." }];
    await act(async () => void render(stelleForm({ judge: fremd })));
    expect(screen.getByRole("alert").textContent).toContain("Diese Stelle halten Sie nicht.");
  });
});

test("Ein Vorschlag steht im Feld und folgt, bis jemand tippt; zurückgeholt folgt er wieder", () => {
  const getippt = vi.fn<(typed: number | null | undefined) => void>();
  const feld = (proposal: number) => (
    <NumberField
      name="betrag"
      label="Betrag"
      decimals={2}
      proposal={proposal}
      proposalLabel="Vorschlag übernehmen"
      onType={getippt}
    />
  );
  const { rerender } = render(feld(100));
  const eingabe = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Betrag" }).value;
  rerender(feld(200));
  expect([eingabe(), screen.queryByRole("button")]).toEqual(["2,00", null]);
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "x" } });
  rerender(feld(300));
  expect(eingabe()).toBe("x");
  fireEvent.click(screen.getByRole("button", { name: "Vorschlag übernehmen" }));
  rerender(feld(400));
  expect(eingabe()).toBe("4,00");
  expect(getippt.mock.calls).toEqual([[null], [undefined]]);
});

test("Ein Entwurf wird genommen, wie er ist; erst das Abgeben verlangt alles", () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  const onDraft = vi.fn<(value: unknown) => void>();
  render(
    <Form schema={anything} onSubmit={onSubmit} draftAs={{ schema: anything, onSubmit: onDraft }} label="Angebot">
      <TextField name="zweck" label="Zweck" />
      <SubmitButton draft>Speichern</SubmitButton>
      <SubmitButton>Anbieten</SubmitButton>
    </Form>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Anbieten" }));
  expect(screen.getByRole("link", { name: "Bitte „Zweck“ ausfüllen." })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(onDraft).toHaveBeenCalledExactlyOnceWith({});
  expect(onSubmit).not.toHaveBeenCalled();
});
