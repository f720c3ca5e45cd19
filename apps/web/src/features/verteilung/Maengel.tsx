import { alsVzae } from "@kim/domain/grundlagen";
import { verteilungsmangelText, type Verteilungsmangel } from "@kim/domain/verteilung";
import { Notice } from "@kim/ui";

type ZuKlein = Extract<Verteilungsmangel, { reason: "verteilungsteil-zu-klein" }>;
const istZuKlein = (mangel: Verteilungsmangel): mangel is ZuKlein => mangel.reason === "verteilungsteil-zu-klein";

/** What still stands in the way of the offers; the many that are too small share one sentence. */
export function Maengel({ maengel }: { maengel: readonly Verteilungsmangel[] }) {
  if (maengel.length === 0) return null;
  const zuKleine = maengel.filter(istZuKlein);
  const einzeln = zuKleine.length > 2 ? maengel.filter((mangel) => !istZuKlein(mangel)) : maengel;
  return (
    <Notice tone="warning" title="Vor dem Anbieten noch zu klären">
      <ul>
        {zuKleine.length > 2 && <li>{sammelsatz(zuKleine)}</li>}
        {einzeln.map((mangel, i) => (
          <li key={i}>
            {verteilungsmangelText(mangel)}
            {"regel" in mangel && ` (${mangel.regel})`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function sammelsatz(zuKleine: readonly ZuKlein[]): string {
  const namen = zuKleine
    .map(({ empfaenger, fehltHundertstel }) => `${empfaenger} (es fehlen ${alsVzae(fehltHundertstel)})`)
    .join(", ");
  const regel = zuKleine[0]?.regel ?? "R2";
  return `Unter 0,50 VZÄ bleiben ${namen}. Bitte mit Nachbarkommunen zusammenlegen, den Umfang anheben oder Verzichte festhalten (${regel}).`;
}
