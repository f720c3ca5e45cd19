import { jahrVon, summe } from "@kim/domain/grundlagen";
import { haushaltsbefundText } from "@kim/domain/landeshaushalt";
import {
  datum,
  DemoBadge,
  euro,
  KeyFigure,
  KeyFigures,
  LoadingState,
  Notice,
  PageHeader,
  Section,
  Stack,
  zahl,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { Eurobetrag } from "../../../shared/rechnung/Rechnungsbetrag.tsx";
import { useLandfrische } from "../use-landfrische.ts";
import { Ansaetze } from "./Ansaetze.tsx";
import { AnsatzForm } from "./AnsatzForm.tsx";
import type { Haushalt, Jahr } from "./ansicht.ts";
import { hundertstelProzent } from "./balkenteile.ts";
import { Haushaltstabellen } from "./Haushaltstabellen.tsx";
import { Rueckflusstabelle } from "./Rueckflusstabelle.tsx";
import { useHerleitung } from "./use-herleitung.ts";

/** What the state's budget provides for each year against what became of it, and what will flow back. */
export default function LandeshaushaltPage() {
  usePageTitle("Haushalt des Landes");
  const { rechte } = useSession();
  const erlaubt = rechte.includes("land:lesen");
  useLandfrische(erlaubt);
  const haushalt = useQuery({ ...useTRPC().landeshaushalt.get.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title="Haushalt des Landes"
        badges={haushalt.data?.demodaten && <DemoBadge />}
        lead={
          haushalt.data
            ? `Haushaltsansatz gegen Bewilligung, Abruf und Auszahlung, nach dem Stand vom ${datum(haushalt.data.heute)}.`
            : "Haushaltsansatz gegen Bewilligung, Abruf und Auszahlung."
        }
        actions={
          <a className="kern-btn kern-btn--secondary" href="/dateien/landeshaushalt.xlsx" download>
            <span className="kern-label">Als Excel-Datei</span>
          </a>
        }
      />
      {haushalt.isPending && <LoadingState lines={12} />}
      {haushalt.isError && !haushalt.data && <QueryError query={haushalt} />}
      {haushalt.data && <Inhalt haushalt={haushalt.data} pflegt={rechte.includes("land:haushalt")} />}
    </Stack>
  );
}

function Inhalt({ haushalt: { heute, offen, jahre, ansaetze }, pflegt }: { haushalt: Haushalt; pflegt: boolean }) {
  const laufendes = jahre.find(({ jahr }) => jahr === jahrVon(heute));
  const befunde = jahre.flatMap((jahr) => jahr.befunde);
  return (
    <>
      {laufendes && <Kennzahlen jahr={laufendes} jahre={jahre} ansaetze={ansaetze} />}
      {offen > 0 && (
        <Notice
          title={offen === 1 ? "Ein Empfänger wird neu berechnet" : `${zahl(offen)} Empfänger werden neu berechnet`}
        >
          Dort wurde seit der letzten Berechnung etwas eingetragen. Die Zahlen folgen in wenigen Sekunden.
        </Notice>
      )}
      {befunde.length > 0 && (
        <Section title="Befunde">
          <Stack gap="s">
            {befunde.map((befund) => {
              const text = haushaltsbefundText(befund);
              return (
                <Notice key={text} tone={befund.reason === "ueberzeichnet" ? "danger" : "warning"}>
                  {text}
                </Notice>
              );
            })}
          </Stack>
        </Section>
      )}
      <Haushaltstabellen jahre={jahre} ansaetze={ansaetze} />
      <Rueckflusstabelle jahre={jahre} />
      {pflegt && <AnsatzForm ansaetze={ansaetze} jahre={jahre} heute={heute} />}
      <Ansaetze ansaetze={ansaetze} />
    </>
  );
}

/** The running year at a glance. */
function Kennzahlen({ jahr, jahre, ansaetze }: { jahr: Jahr } & Pick<Haushalt, "jahre" | "ansaetze">) {
  const herleite = useHerleitung(ansaetze);
  const { gesamt, rahmen } = jahr;
  const zahlDer = (groesse: "ansatzCent" | "bewilligtCent" | "freiCent" | "ausgezahltCent") => {
    const cent = gesamt[groesse];
    return cent === null ? "–" : <Eurobetrag cent={cent} herleite={() => herleite(jahr, gesamt, groesse)} />;
  };
  const rueckfluesse = jahre.map(({ rueckfluss }) => rueckfluss);
  const erwartet = summe(rueckfluesse.map(({ erwartetCent }) => erwartetCent));
  const sicher = summe(rueckfluesse.map(({ jeStand }) => jeStand.geltend_gemacht.cent + jeStand.festgestellt.cent));
  return (
    <KeyFigures>
      <KeyFigure label={`Ansatz ${jahr.jahr}`} value={zahlDer("ansatzCent")} note={ansatzhinweis(gesamt, rahmen)} />
      <KeyFigure
        label="Bewilligt"
        value={zahlDer("bewilligtCent")}
        note={gesamt.auslastung === null ? undefined : `${hundertstelProzent(gesamt.auslastung)} des Ansatzes`}
      />
      <KeyFigure label="Frei" value={zahlDer("freiCent")} note="Ansatz − bewilligt" />
      <KeyFigure label="Ausgezahlt" value={zahlDer("ausgezahltCent")} />
      <KeyFigure
        label="Rückfluss erwartet"
        value={euro(erwartet)}
        note={`davon ${euro(sicher)} gefordert oder im Nachweis festgestellt`}
      />
    </KeyFigures>
  );
}

function ansatzhinweis({ ansatzCent, annahme }: Jahr["gesamt"], rahmen: Jahr["rahmen"]): string {
  if (ansatzCent === null) return "noch nicht eingetragen";
  const anteil = rahmen?.anteil ?? null;
  const teil =
    rahmen === null || anteil === null
      ? []
      : [`${hundertstelProzent(anteil)} der ${euro(rahmen.ansatz.cent)} nach dem TIntG`];
  return [...(annahme ? ["Annahme"] : []), ...teil].join("; ") || "belegt";
}
