import { dateigroesse, Table, VisuallyHidden, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../../base/trpc.ts";

type Dokument = Outputs["weiterleitungDokument"]["list"]["dokumente"][number];

const artNamen = {
  erzeugt: "Vertragsdokument",
  unterschrieben: "Unterschriebene Ausfertigung",
} as const satisfies Record<Dokument["art"], string>;

/** Every document of a contract, newest first: nothing is replaced, everything stays. */
export function DokumenteTable({
  weiterleitungId,
  dokumente,
}: {
  weiterleitungId: string;
  dokumente: readonly Dokument[];
}) {
  const adresse = ({ seite, id }: Dokument) => `/dateien/weiterleitung/${weiterleitungId}/${seite}/${id}`;
  const columns: Column<Dokument>[] = [
    {
      key: "datei",
      header: "Datei",
      rowHeader: true,
      cell: (d) => (
        <>
          <a
            className="kern-link kern-link--no-visited-state"
            href={adresse(d)}
            target={d.art === "erzeugt" ? "_blank" : undefined}
            rel="noreferrer"
          >
            {d.dateiname}
            {d.art === "erzeugt" && <VisuallyHidden> (öffnet in einem neuen Tab)</VisuallyHidden>}
          </a>
          <div className="kern-hint">{artNamen[d.art]}</div>
        </>
      ),
    },
    {
      key: "von",
      header: "Von",
      cell: (d) => (
        <>
          {d.von}
          <div className="kern-hint">{d.art === "erzeugt" ? "automatisch erzeugt" : d.organisationName}</div>
        </>
      ),
    },
    { key: "am", header: "Wann", cell: (d) => zeitpunkt(d.am) },
    { key: "groesse", header: "Größe", numeric: true, cell: (d) => dateigroesse(d.bytes) },
  ];
  return (
    <Table caption="Dokumente" captionHidden columns={columns} rows={dokumente} rowKey={(d) => `${d.seite}-${d.id}`} />
  );
}
