import { type Decision, satz } from "@kim/domain/grundlagen";
import type { FieldError } from "@kim/ui";

type Gelesen = { success: true; data: unknown } | { success: false };
type Feldschema = { safeParse: (eingabe: unknown) => Gelesen };
/** What zod's objects offer: each field judged on its own. */
type Eingabeschema = { shape: Readonly<Record<string, Feldschema>> };
type Wert<F extends Feldschema> = Extract<ReturnType<F["safeParse"]>, { success: true }>["data"];
type Felder<S extends Eingabeschema> = { [K in keyof S["shape"]]: Wert<S["shape"][K]> };

type Ablehnung = { reason: string; feld?: string; regel?: string | null };
/** What a table of sentences has a sentence for. */
type Besagt<T extends Record<string, (fall: never) => string>> = Parameters<T[keyof T]>[0] & Ablehnung;

/**
 * Lets a form ask the law while somebody types: `decide` is the domain's own function on the Lage the page holds, asked
 * as soon as the fields it reads can be read. What the server says counts all the same.
 */
export const entscheidung =
  <S extends Eingabeschema, K extends keyof Felder<S> & string, T extends Record<string, (fall: never) => string>>({
    schema,
    braucht,
    decide,
    saetze,
  }: {
    schema: S;
    braucht: readonly K[];
    saetze: T;
    decide: (eingabe: Pick<Felder<S>, K> & Partial<Felder<S>>) => Decision<unknown, Besagt<T>> | readonly Besagt<T>[];
  }) =>
  (werte: unknown): readonly FieldError[] => {
    const gelesen = lesbareFelder(schema, werte);
    if (!braucht.every((feld) => gelesen[feld] !== undefined)) return [];
    // Every field named in `braucht` was just seen to be there.
    const antwort = decide(gelesen as Pick<Felder<S>, K> & Partial<Felder<S>>);
    const ablehnungen = "ok" in antwort ? (antwort.ok ? [] : [antwort.refusal]) : antwort;
    return ablehnungen.map((ablehnung) => {
      const { feld = "", regel }: Ablehnung = ablehnung;
      const text = satz<Besagt<T>>(saetze, ablehnung);
      return { feld, meldung: regel ? `${text} (${regel})` : text };
    });
  };

/** What of a form half filled in can be read already. */
function lesbareFelder<S extends Eingabeschema>(schema: S, werte: unknown): Partial<Felder<S>> {
  const gelesen = Object.entries(schema.shape).flatMap(([feld, feldschema]) => {
    const ergebnis = feldschema.safeParse((werte as Readonly<Record<string, unknown>>)[feld]);
    return ergebnis.success ? [[feld, ergebnis.data]] : [];
  });
  return Object.fromEntries(gelesen) as Partial<Felder<S>>;
}
