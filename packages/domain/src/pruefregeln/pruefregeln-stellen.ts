import { alsDatum, alsVzae } from "../grundlagen/darstellung.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { fundImJahr, type Fund, type Pruefung } from "./pruefregeln-lage.ts";
import { programmbeginn } from "../grundlagen/programmbeginn.ts";
import { ueberKontingentIn, type UeberKontingent } from "../stelle/kontingentstand.ts";
import { funktionNamen, stellenanteil, type Baustein, type Funktion, type Stelle } from "../stelle/stelle.ts";
import { assistenzHoechstens, koordinationHoechstens, mindestanteil } from "../stelle/stellenregeln.ts";
import { hoechststand } from "../grundlagen/zeitraum.ts";

const fund = (stelle: Pick<Stelle, "id" | "bezeichnung">, satz: string): Fund => ({
  satz,
  betrifft: { art: "stelle", id: stelle.id, name: stelle.bezeichnung },
});

/** R1, R2. */
export const zuKleineTeile =
  (funktion: Funktion): Pruefung =>
  ({ teile }) => {
    const mindestens = mindestanteil(funktion)?.mindestensHundertstel ?? 0;
    return teile
      .filter(({ stelle }) => stelle.funktion === funktion)
      .flatMap(({ stelle, arbeitgeber, gehalten }) => {
        const kleinster = Math.min(...gehalten.map((stueck) => stueck.vzaeHundertstel));
        return kleinster < mindestens
          ? [
              fund(
                stelle,
                `„${stelle.bezeichnung}“ bei ${arbeitgeber.name} umfasst nur ${alsVzae(kleinster)}; mindestens sind es ${alsVzae(mindestens)}.`,
              ),
            ]
          : [];
      });
  };

/** R3. */
export const hoechstzahlen: Pruefung = ({ lage: { jahr, organisation, stellen, zusatzHundertstel } }) => {
  if (!istZuwendungsempfaenger(organisation.art)) return [];
  const grenzen: [Funktion, number][] = [
    ["koordination", koordinationHoechstens[organisation.art] + zusatzHundertstel],
    ["assistenz", assistenzHoechstens],
  ];
  return grenzen.flatMap(([funktion, hoechstens]) => {
    const { hundertstel, tag } = hoechststand(stellen.filter((s) => s.funktion === funktion).map(stellenanteil), {
      von: jahresbeginn(jahr),
      bis: jahresende(jahr),
    });
    return hundertstel > hoechstens
      ? [
          fundImJahr(
            `Am ${alsDatum(tag)} sind es ${alsVzae(hundertstel)} ${funktionNamen[funktion]}; erlaubt sind ${alsVzae(hoechstens)}.`,
            jahr,
          ),
        ]
      : [];
  });
};

/** R4. */
export const ueberKontingent: Pruefung = ({ lage }) =>
  ([2, 3] as const).flatMap((baustein) => {
    const stand = ueberKontingentIn(baustein, lage);
    return stand ? [kontingentfund(baustein, stand, lage.jahr)] : [];
  });

/** The same sentence before the recipient and before the granting authority. */
export const kontingentfund = (
  baustein: Baustein,
  { hundertstel, tag, kontingentHundertstel }: UeberKontingent,
  jahr: number,
): Fund =>
  fundImJahr(
    kontingentHundertstel === null
      ? `In Baustein ${baustein} stehen ${alsVzae(hundertstel)}, für ${jahr} ist aber kein Kontingent bewilligt.`
      : `Am ${alsDatum(tag)} sind es in Baustein ${baustein} ${alsVzae(hundertstel)}; bewilligt sind ${alsVzae(kontingentHundertstel)}.`,
    jahr,
  );

/** R5: nobody may take an uneven part for a fault. */
export const ungeradeTeile: Pruefung = ({ lage, teile }) => {
  const namen = teile
    .filter(
      ({ stelle, gehalten }) => stelle.baustein === 3 && gehalten.some((stueck) => stueck.vzaeHundertstel % 50 !== 0),
    )
    .map(({ stelle }) => `„${stelle.bezeichnung}“`);
  return namen.length === 0
    ? []
    : [
        fundImJahr(
          `Keine halbe oder ganze Stelle ist: ${namen.join(", ")}. In Baustein 3 ist das zulässig.`,
          lage.jahr,
        ),
      ];
};

/** R8. */
export const getrennteAnbindung: Pruefung = ({ teile }) =>
  teile
    .filter(
      ({ stelle }) => stelle.funktion === "koordination" && stelle.anbindung !== "ki" && !stelle.anbindungBegruendung,
    )
    .map(({ stelle }) =>
      fund(
        stelle,
        `„${stelle.bezeichnung}“ ist nicht im Kommunalen Integrationszentrum angebunden, und eine Begründung fehlt.`,
      ),
    );

/**
 * R15 for Baustein 1 and 2, R17 for Baustein 3: what stood before the programme was neither its business nor
 * additional.
 */
export const vorProgrammbeginn =
  (bausteine: readonly number[]): Pruefung =>
  ({ lage }) =>
    lage.stellen
      .filter((stelle) => bausteine.includes(stelle.baustein) && stelle.beginn < programmbeginn)
      .map((stelle) =>
        fund(
          stelle,
          `„${stelle.bezeichnung}“ beginnt am ${alsDatum(stelle.beginn)}, vor dem ${alsDatum(programmbeginn)}.`,
        ),
      );
