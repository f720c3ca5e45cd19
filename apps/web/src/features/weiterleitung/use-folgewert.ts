import { useState, type FormEvent } from "react";

/**
 * A field's proposal while nobody touched the field; afterwards what was typed stays. The key makes the field anew with
 * each
 * proposal: a browser shows a changed default only in a field that never had a value.
 */
export function useFolgewert<T>(vorschlag: T, angefasst: boolean): { key: number; defaultValue: T } {
  const [stand, setStand] = useState({ wert: vorschlag, nummer: 0, angefasst });
  if (angefasst && !stand.angefasst) setStand({ ...stand, angefasst });
  if (!angefasst && (stand.angefasst || stand.wert !== vorschlag))
    setStand({ wert: vorschlag, nummer: stand.nummer + 1, angefasst });
  return { key: stand.nummer, defaultValue: stand.wert };
}

export type Angefasst = {
  ist: (name: string) => boolean;
  merke: (event: FormEvent) => void;
  vergiss: (name: string) => void;
};

/** The names of the fields somebody typed into. */
export function useAngefasst(anfangs: readonly string[] = []): Angefasst {
  const [namen, setNamen] = useState<ReadonlySet<string>>(() => new Set(anfangs));
  return {
    ist: (name) => namen.has(name),
    merke: ({ target }) => {
      const name = target instanceof HTMLInputElement ? target.name : "";
      if (name !== "" && !namen.has(name)) setNamen(new Set([...namen, name]));
    },
    vergiss: (name) => setNamen(new Set([...namen].filter((andere) => andere !== name))),
  };
}
