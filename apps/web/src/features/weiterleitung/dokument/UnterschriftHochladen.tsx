import { satz } from "@kim/domain/grundlagen";
import { dateimangel, unterschriftHoechstensBytes, unterschriftRefusalTexte } from "@kim/domain/weiterleitung";
import { Button, Cluster, Stack, useStatus } from "@kim/ui";
import { Dateiwahl, NichtHochgeladenNotice } from "../../../shared/datei/Dateiwahl.tsx";
import { useHochladen } from "../../../shared/datei/use-hochladen.ts";

/** Adds a signed copy; one that is there already stays as an earlier version. */
export function UnterschriftHochladen({ weiterleitungId, weitere }: { weiterleitungId: string; weitere: boolean }) {
  const { melde } = useStatus();
  const hochladen = useHochladen({
    sendung: ({ id }) => ({
      adresse: `/dateien/weiterleitung/${weiterleitungId}/unterschrift/${id}`,
      typ: "application/pdf",
    }),
    hoechstensBytes: unterschriftHoechstensBytes,
    mangelDer: (anfang) => {
      const refusal = dateimangel(anfang);
      return refusal && satz(unterschriftRefusalTexte, refusal);
    },
    ohneAuswahl: "Bitte zuerst eine PDF-Datei auswählen.",
    auffrischen: "nebenher",
    onGespeichert: () => melde("Unterschriebene Ausfertigung gespeichert. Beide Seiten können sie herunterladen."),
  });
  return (
    <Stack gap="s">
      <NichtHochgeladenNotice hochladen={hochladen} />
      <Dateiwahl
        hochladen={hochladen}
        name="datei"
        label={weitere ? "Neue Fassung der unterschriebenen Ausfertigung" : "Unterschriebene Ausfertigung"}
        hint="Als PDF, höchstens 10 MB. Frühere Fassungen bleiben erhalten; gelöscht wird nichts."
        accept="application/pdf,.pdf"
      />
      <Cluster>
        <Button variant="primary" busy={hochladen.laeuft} onClick={hochladen.sende}>
          Hochladen
        </Button>
      </Cluster>
    </Stack>
  );
}
