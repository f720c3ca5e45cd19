import { Bemessung, bemessungNamen } from "@kim/domain/weiterleitung";
import { euro, NumberField, RadioGroup } from "@kim/ui";
import type { Felder } from "./felder.ts";
import { Gruppe } from "./Gruppe.tsx";
import { ZusagenNotice } from "./ZusagenNotice.tsx";

/** Grant money, how it is measured, and the giver's own money beside it. */
export function BetragFelder({ view, inhalt, gesagt, vorschlag, setze }: Felder) {
  const { betragCent } = vorschlag;
  const satz = satzAm(view, gesagt.beginn ?? vorschlag.beginn);
  return (
    <Gruppe titel="Betrag">
      <RadioGroup
        name="bemessung"
        label="Bemessung"
        value={gesagt.bemessung}
        onChange={(wert) => setze({ bemessung: Bemessung.parse(wert) })}
        options={Bemessung.options.map((value) => ({ value, label: bemessungNamen[value] }))}
      />
      <NumberField
        name="betragCent"
        label="Betrag für den ganzen Zeitraum"
        unit="€"
        decimals={2}
        defaultValue={inhalt.betragCent ?? undefined}
        proposal={betragCent}
        proposalLabel={betragCent === undefined ? undefined : `Vorschlag ${euro(betragCent)} übernehmen`}
        onType={(wert) => setze({ betragCent: wert })}
        hint={betragHinweis({ view, vorschlag }, satz)}
      />
      <ZusagenNotice view={view} gesagt={gesagt} vorschlag={vorschlag} />
      {gesagt.bemessung === "ist_kosten" && (
        <NumberField
          name="hoechstbetragJeVzaeCent"
          label="Höchstbetrag je VZÄ und Jahr"
          unit="€"
          decimals={2}
          defaultValue={inhalt.hoechstbetragJeVzaeCent ?? undefined}
          proposal={view.herkunft?.hoechstbetragJeVzaeCent ?? satz?.cent}
          hint="Gezahlt werden die nachgewiesenen Personalkosten, höchstens dieser Satz und höchstens der Betrag oben."
        />
      )}
      <NumberField
        name="aufstockungCent"
        label="Aufstockung aus eigenen Mitteln"
        unit="€"
        decimals={2}
        optional
        defaultValue={inhalt.aufstockungCent || undefined}
        hint="Kommt zum Betrag hinzu und wird nicht auf die Förderung angerechnet."
      />
    </Gruppe>
  );
}

type Satz = Felder["view"]["saetze"][number];

/** The published rate to name beside the field; the amount itself follows the rates of all years touched. */
const satzAm = ({ saetze }: Felder["view"], beginn: string): Satz | undefined =>
  saetze.toSorted((a, b) => a.jahr - b.jahr).findLast(({ jahr }) => String(jahr) <= beginn.slice(0, 4));

function betragHinweis(
  { view, vorschlag: { betragCent, hoechstensCent } }: Pick<Felder, "view" | "vorschlag">,
  satz: Satz | undefined,
): string {
  if (view.lage.herkunft !== null) {
    const anteilig = betragCent === undefined ? "" : `Anteilig erhalten: ${euro(betragCent)}. `;
    return hoechstensCent === undefined
      ? anteilig
      : `${anteilig}Insgesamt noch nicht weitergegeben: ${euro(hoechstensCent)}; mehr geht nicht (R22).`;
  }
  if (!satz) return "Für dieses Jahr gibt es noch keine Förderkonditionen.";
  const nachSatz = betragCent === undefined ? "" : ` Für Umfang und Zeitraum sind das ${euro(betragCent)}.`;
  return `Fördersatz ${satz.jahr}: ${euro(satz.cent)} je VZÄ und Jahr${satz.annahme ? " (Annahme)" : ""}.${nachSatz}`;
}
