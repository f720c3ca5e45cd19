import { nachweisdateiHoechstensBytes, nachweisdateimangel, nachweisRefusalTexte } from "@kim/domain/nachweis";
import { satz } from "@kim/domain/grundlagen";
import { Button, Section, Stack, Table, useStatus, zeitpunkt } from "@kim/ui";
import { useSession } from "../../../base/session-context.ts";
import type { Entwurf, Nachweisansicht } from "../ansicht.ts";
import { Dateiwahl, NichtHochgeladenNotice } from "../../../shared/datei/Dateiwahl.tsx";
import { useHochladen } from "../../../shared/datei/use-hochladen.ts";
import { useScans } from "./use-scans.ts";

/** The way over paper: print, sign, upload the scan; somebody else confirms it by signing here. */
export function PapierwegSection({ ansicht: { nachweis, entwurf } }: { ansicht: Nachweisansicht }) {
  const { rechte } = useSession();
  const scans = useScans(nachweis.id);
  const bringt = rechte.includes("nachweis:vorbereiten") || rechte.includes("nachweis:zeichnen");
  return (
    <Section title="Unterschrift auf Papier">
      <Stack>
        <p className="kim-prose">
          Wer nicht hier zeichnet, unterschreibt den Ausdruck. Auf ihm muss diese Prüfsumme stehen. Laden Sie den Scan
          hoch; eine andere Person bestätigt ihn unter „Zeichnen“.
        </p>
        {entwurf && <Ausdruck id={nachweis.id} fertig={istZumUnterschreiben(entwurf)} />}
        {entwurf && (
          <p>
            Prüfsumme: <span className="kim-nachweis__hash">{entwurf.pruefsumme}</span>
          </p>
        )}
        {scans.length > 0 && (
          <Table
            caption="Scans der Unterschrift"
            captionHidden
            rows={scans}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "datei",
                header: "Datei",
                rowHeader: true,
                cell: ({ id, dateiname }) => (
                  <a
                    className="kern-link kern-link--no-visited-state"
                    href={`/dateien/nachweis/${nachweis.inhaberId}/${nachweis.id}/datei/${id}`}
                  >
                    {dateiname}
                  </a>
                ),
              },
              { key: "von", header: "Hochgeladen von", cell: ({ vonName }) => vonName },
              { key: "am", header: "Wann", cell: ({ am }) => zeitpunkt(am) },
            ]}
          />
        )}
        {bringt && <ScanHochladen nachweisId={nachweis.id} />}
      </Stack>
    </Section>
  );
}

const istZumUnterschreiben = ({ ausdruck, pruefsumme }: Entwurf): boolean =>
  ausdruck?.art === "vorbereitet" && ausdruck.pruefsumme === pruefsumme;

/** What was prepared, as a job sets it; it is there a moment after the step. */
const Ausdruck = ({ id, fertig }: { id: string; fertig: boolean }) =>
  fertig ? (
    <p>
      <a className="kern-link kern-link--no-visited-state" href={`/dateien/nachweisausdruck/${id}`}>
        Nachweis zum Unterschreiben (PDF)
      </a>
    </p>
  ) : (
    <p className="kim-prose">
      Das PDF zum Unterschreiben wird gerade gesetzt. Bitte laden Sie die Seite in einem Augenblick neu.
    </p>
  );

function ScanHochladen({ nachweisId }: { nachweisId: string }) {
  const { melde } = useStatus();
  const hochladen = useHochladen({
    sendung: ({ datei, id }) => ({
      adresse: `/dateien/nachweis/${nachweisId}/unterschrift/${id}`,
      typ: datei.type || "application/octet-stream",
    }),
    hoechstensBytes: nachweisdateiHoechstensBytes,
    mangelDer: (anfang) => {
      const refusal = nachweisdateimangel("unterschrift", anfang);
      return refusal && satz(nachweisRefusalTexte, refusal);
    },
    ohneAuswahl: "Bitte zuerst den Scan auswählen.",
    onGespeichert: () => melde("Scan gespeichert. Eine andere Person kann ihn jetzt bestätigen."),
  });
  return (
    <Stack gap="s">
      <NichtHochgeladenNotice hochladen={hochladen} />
      <Dateiwahl
        hochladen={hochladen}
        name="scan"
        label="Scan der Unterschrift"
        hint="Als PDF, JPEG oder PNG, höchstens 10 MB."
        accept="application/pdf,.pdf,image/jpeg,image/png"
      />
      <div>
        <Button busy={hochladen.laeuft} onClick={hochladen.sende}>
          Scan hochladen
        </Button>
      </div>
    </Stack>
  );
}
