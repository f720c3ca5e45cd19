import { jahrVon, type PlainDate } from "@kim/domain/grundlagen";
import { belegteAnsaetze, rahmenNachTIntG, type BelegterAnsatz } from "@kim/domain/landeshaushalt";
import { landesansatz } from "../../src/schema/landeshaushalt.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import { asOwnerOf } from "../grundstock/mandant.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";

type Zeile = Omit<typeof landesansatz.$inferInsert, "tenantId" | "id">;

const ministerium = organisationIdOf("ministerium");
const gelesenAm = new Date("2026-11-22T00:00:00Z"); // when the sources were read

/** What a source says; the ministry enters the rest. */
export const schreibeBelegteAnsaetze = (tx: Tx): Promise<void> =>
  schreibe(
    tx,
    belegteAnsaetze.map((ansatz) => belegt(ansatz)),
  );

// Demodaten: no source names a sum for the programme after 2022; the frame of the law has no end.
export async function schreibeAngenommeneAnsaetze(tx: Tx, heute: PlainDate): Promise<void> {
  const { ab, ...rahmen } = rahmenNachTIntG;
  const letztes = jahrVon(heute) + 1;
  const jahre = Array.from({ length: letztes - ab + 1 }, (_, i) => ab + i);
  const fortgeschrieben = jahre
    .filter((jahr) => jahr > ab)
    .map((jahr): Zeile => ({
      jahr,
      posten: "programm",
      fassung: 1,
      cent: 75_000_000_00,
      quelle: `Demodaten: Ansatz ${ab} fortgeschrieben`,
      annahme: true,
      grund: null,
      am: gelesenAm,
      vonId: uuidOf("benutzer", "ministerium@kim.example"),
      vonName: "Demo",
    }));
  const nachtrag = fortgeschrieben
    .filter(({ jahr }) => jahr === jahrVon(heute))
    .map((ansatz): Zeile => ({
      ...ansatz,
      fassung: 2,
      cent: 78_000_000_00,
      quelle: "Demodaten: Nachtragshaushalt",
      grund: "Demodaten: Nachtragshaushalt wegen höherer Personalkosten",
    }));
  await schreibe(tx, [...jahre.map((jahr) => belegt({ ...rahmen, jahr })), ...fortgeschrieben, ...nachtrag]);
}

const belegt = (ansatz: BelegterAnsatz): Zeile => ({
  ...ansatz,
  fassung: 1,
  annahme: false,
  grund: null,
  am: gelesenAm,
  vonId: uuidOf("recherche"),
  vonName: "Recherche",
});

const schreibe = (tx: Tx, zeilen: readonly Zeile[]): Promise<void> =>
  asOwnerOf(tx, ministerium, async (e) => {
    await e.insert(landesansatz).values(
      zeilen.map((zeile) => ({
        ...zeile,
        tenantId: ministerium,
        id: uuidOf("landesansatz", zeile.jahr, zeile.posten, zeile.fassung),
      })),
    );
  });
