import { leseFeld, readNumber } from "../elements/number-text.ts";
import type { FieldError } from "./form-context.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Tree = { [key: string]: unknown };

/**
 * Reads the values that stand in a form's fields. Each control says in `data-read` how: text, date, number
 * (integer of the smallest unit), choice, boolean. An optional field left empty is absent.
 */
export function readForm(
  form: HTMLFormElement,
  { draft = false } = {},
): { values: Tree; errors: FieldError[]; names: ReadonlySet<string> } {
  const values: Tree = {};
  const errors: FieldError[] = [];
  const controls = controlsOf(form);
  for (const control of controls) {
    const meldung = complaintAbout(control, form, draft);
    if (meldung !== undefined) errors.push({ feld: control.name, meldung });
    else if (isPresent(control)) put(values, control.name, valueOf(control));
  }
  return { values, errors: onePerField(errors), names: new Set(controls.map(({ name }) => name)) };
}

/** Whether something stands in the field of this name; a box that is not ticked says nothing yet. */
export function stands(values: Tree, name: string): boolean {
  const value = keysOf(name).reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], values);
  return value !== undefined && value !== false;
}

/** ["stellen", 2, "vzaeHundertstel"] → "stellen[2].vzaeHundertstel" */
export const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === "number" ? `${name}[${key}]` : `${name}${name && "."}${String(key)}`),
    "",
  );

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>("input[name], select[name], textarea[name]")].filter(
    (control) => !control.matches(":disabled"),
  );
}

function complaintAbout(control: Control, form: HTMLFormElement, draft: boolean): string | undefined {
  const label = control.dataset["label"] ?? control.name;
  if (control.validity?.badInput) return `Bitte für „${label}“ ein gültiges Datum angeben.`;
  if (isEmpty(control, form)) {
    return control.required && !draft
      ? `Bitte „${label}“ ${control.matches("select, [type=radio]") ? "auswählen" : "ausfüllen"}.`
      : undefined;
  }
  if (control.dataset["read"] !== "number") return undefined;
  const lesung = leseFeld(control.value, decimalsOf(control), mayBeNegative(control));
  return "meldung" in lesung ? `„${label}“: ${lesung.meldung}` : undefined;
}

function isEmpty(control: Control, form: HTMLFormElement): boolean {
  if (!isRadio(control)) return control.value.trim() === "";
  return ![...form.querySelectorAll<HTMLInputElement>("input[type=radio]")].some(
    (radio) => radio.name === control.name && radio.checked,
  );
}

function isPresent(control: Control): boolean {
  if (control.dataset["read"] === "boolean") return true;
  return isRadio(control) ? control.checked : control.value.trim() !== "";
}

function valueOf(control: Control): unknown {
  switch (control.dataset["read"]) {
    case "boolean":
      return control instanceof HTMLInputElement && control.checked;
    case "number":
      return readNumber(control.value, decimalsOf(control), mayBeNegative(control));
    case "number-choice":
      return Number(control.value);
    default:
      return control.value;
  }
}

const isRadio = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === "radio";
const decimalsOf = (control: Control): 0 | 2 => (control.dataset["decimals"] === "2" ? 2 : 0);
const mayBeNegative = (control: Control): boolean => control.dataset["negative"] === "true";
const onePerField = (errors: FieldError[]): FieldError[] => [
  ...new Map(errors.map((error) => [error.feld, error])).values(),
];

const keysOf = (name: string): readonly string[] => name.match(/[^.[\]]+/g) ?? [name];

function put(values: Tree, name: string, value: unknown): void {
  const keys = keysOf(name);
  let node = values;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1];
    if (next === undefined) node[key] = value;
    else node = branch(node, key, /^\d+$/.test(next));
  }
}

function branch(node: Tree, key: string, isList: boolean): Tree {
  const child = (node[key] ??= isList ? [] : {});
  return child as Tree; // only this function and `put` ever fill the tree
}
