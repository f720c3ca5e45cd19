import type { Empfaengerstand } from "@kim/domain/organisation";
import { TextLink } from "@kim/ui";
import { mayOpen } from "../../base/navigation.ts";
import { useSession } from "../../base/session-context.ts";

/** The way from the first login to the first proof, in order. */
export function NaechsteSchritte({ stand, offen }: { stand: Empfaengerstand; offen: number }) {
  const sitzung = useSession();
  const link = (to: string, text: string) => (mayOpen(sitzung, to) ? <TextLink to={to}>{text}</TextLink> : text);
  return (
    <ol className="kim-list">
      <li>
        {link("/weiterleitungen", "Das Angebot lesen und beantworten")}
        {stand === "aktiv" && offen === 0 && " (erledigt)"}. Fragen klären Sie vorher mit dem Geber.
      </li>
      <li>{link("/personen", "Weitere Personen einladen")}, zum Beispiel aus Finanzen oder Case Management.</li>
      <li>
        {link("/stellen", "Die Besetzung eintragen")}, sobald Sie angenommen haben. Ab dann sind Ihre Stellen
        freigeschaltet.
      </li>
      <li>Ausgaben laufend erfassen und den Nachweis bis zum vereinbarten Tag abgeben.</li>
    </ol>
  );
}
