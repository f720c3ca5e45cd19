import { nachweisdateiHoechstensBytes, nachweisdateimangel, nachweisRefusalTexte } from "@kim/domain/nachweis";
import { satz } from "@kim/domain/grundlagen";
import { Button, FileField, Notice, ProgressBar, Section, Stack, Table, useStatus, zeitpunkt } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../../base/session-context.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { sendeDatei } from "../../../shared/datei/datei-senden.ts";
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
        {entwurf && <Ausdruck id={nachweis.id} fertig={entwurf.ausdruck === entwurf.pruefsumme} />}
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
  const [auswahl, setAuswahl] = useState<{ datei: File; dateiId: string } | null>(null);
  const [mangel, setMangel] = useState<string | undefined>(undefined);
  const [gesendet, setGesendet] = useState(0);
  const [runde, setRunde] = useState(0);
  const hochladen = useMutation({
    mutationFn: ({ datei, dateiId }: { datei: File; dateiId: string }) =>
      sendeDatei({
        adresse: `/dateien/nachweis/${nachweisId}/unterschrift/${dateiId}`,
        typ: datei.type || "application/octet-stream",
        datei,
        onFortschritt: setGesendet,
      }),
    onSuccess: () => {
      melde("Scan gespeichert. Eine andere Person kann ihn jetzt bestätigen.");
      setAuswahl(null);
      setRunde((n) => n + 1);
    },
  });
  const waehle = async (datei: File | null) => {
    hochladen.reset();
    setGesendet(0);
    const anfang = datei && new Uint8Array(await datei.slice(0, nachweisdateiHoechstensBytes + 1).arrayBuffer());
    const refusal = anfang && nachweisdateimangel("unterschrift", anfang);
    setMangel(refusal ? satz(nachweisRefusalTexte, refusal) : undefined);
    // The same choice keeps its id: sent again after a broken connection, it is stored once.
    setAuswahl(datei && !refusal ? { datei, dateiId: crypto.randomUUID() } : null);
  };
  return (
    <Stack gap="s">
      {hochladen.error && (
        <Notice tone="danger" role="alert" title="Nicht hochgeladen">
          {hochladen.error.message}
        </Notice>
      )}
      <FileField
        key={runde}
        name="scan"
        label="Scan der Unterschrift"
        hint="Als PDF, JPEG oder PNG, höchstens 10 MB."
        accept="application/pdf,.pdf,image/jpeg,image/png"
        error={mangel}
        disabled={hochladen.isPending}
        onChange={(datei) => void waehle(datei)}
      />
      {hochladen.isPending && auswahl && (
        <ProgressBar
          label="Wird hochgeladen"
          value={Math.ceil(Math.min(gesendet, auswahl.datei.size) / 1024)}
          max={Math.ceil(auswahl.datei.size / 1024)}
          unit="KB"
        />
      )}
      <div>
        <Button
          busy={hochladen.isPending}
          onClick={() =>
            auswahl ? hochladen.mutate(auswahl) : setMangel((bisher) => bisher ?? "Bitte zuerst den Scan auswählen.")
          }
        >
          Scan hochladen
        </Button>
      </div>
    </Stack>
  );
}
