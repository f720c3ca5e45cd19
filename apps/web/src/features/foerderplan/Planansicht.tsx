import { heuteInBerlin } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { datum, Section, TextLink } from "@kim/ui";
import { KonditionenTable } from "../../shared/kondition/KonditionenTable.tsx";
import { useSession } from "../../base/session-context.ts";
import { FoerderangabenForm } from "./FoerderangabenForm.tsx";
import { KontingentSection } from "./KontingentSection.tsx";
import { personalInklArbeitsplatzZeilen, planZeilen, type Foerderplan } from "./plan-zeilen.ts";
import { PlanStellenTable } from "./PlanStellenTable.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { Regelergebnisse } from "./Regelergebnisse.tsx";

export function Planansicht({ foerderplan }: { foerderplan: Foerderplan }) {
  const { rechte } = useSession();
  const { jahr, eingabe, plan, angaben, rechnung, konditionen, fassung } = foerderplan;
  const lage = { rechnung, plan, angaben, konditionen };
  // What a Kommune receives directly: no workplaces, no measures, no case management.
  const nurBaustein3 = !istZuwendungsempfaenger(eingabe.art_der_kommune);
  return (
    <>
      <Section title="Plan">
        <PlanTable caption={`Förderplan ${jahr}`} zeilen={planZeilen(lage, nurBaustein3)} />
        <p className="kim-plan__fussnote">
          Stand {datum(heuteInBerlin(new Date()))}. „Annahme“ heißt: Für {jahr} ist dieser Wert nicht belegt. Quellen
          stehen unten bei den Fördersätzen.
        </p>
      </Section>
      {!nurBaustein3 && (
        <>
          <Section title="Personal inkl. Arbeitsplatz">
            <p className="kim-prose">
              Ratsvorlagen zählen die Arbeitsplätze zum Personal. Die Förderung ist dieselbe, nur anders aufgeteilt; an
              dieser Summe bemessen sich die Mehrkosten der Kommune.
            </p>
            <PlanTable caption={`Personal inkl. Arbeitsplatz ${jahr}`} zeilen={personalInklArbeitsplatzZeilen(lage)} />
          </Section>
          <Section title="Verteilung des Case Managements">
            <Regelergebnisse plan={plan} />
          </Section>
        </>
      )}
      {rechte.includes("foerderplan:pflegen") && (
        <div className="kim-nur-bildschirm">
          <Section title={`Angaben für ${jahr}`}>
            <FoerderangabenForm jahr={jahr} angaben={angaben} ohneMassnahmen={nurBaustein3} />
          </Section>
        </div>
      )}
      <Section title="Stellen je Funktion">
        <PlanStellenTable
          jahr={jahr}
          stellen={eingabe.stellen}
          rechnung={rechnung}
          darfAnlegen={rechte.includes("stelle:pflegen")}
        />
      </Section>
      <KontingentSection jahr={jahr} stellen={eingabe.stellen} />
      <Section
        title={`Fördersätze ${jahr}`}
        actions={<TextLink to={`/konditionen?jahr=${jahr}`}>Alle Fassungen</TextLink>}
      >
        <p className="kim-prose">Gerechnet ist mit Fassung {fassung} der veröffentlichten Förderkonditionen.</p>
        <KonditionenTable jahr={jahr} werte={konditionen} bausteine={nurBaustein3 ? [3] : [1, 2, 3]} />
      </Section>
    </>
  );
}
