import { rollenNamen, type Person, type Rolle } from "@kim/domain/organisation";
import { Button, Cluster, Table, VisuallyHidden, type Column } from "@kim/ui";
import { useState } from "react";
import { EntfernenDialog } from "./EntfernenDialog.tsx";
import { RollenDialog } from "./RollenDialog.tsx";

export function PersonenTable({ personen, moeglicheRollen }: { personen: Person[]; moeglicheRollen: Rolle[] }) {
  const [dialog, setDialog] = useState<{ art: "rollen" | "entfernen"; person: Person } | null>(null);
  const schliesse = () => setDialog(null);
  const knopf = (art: "rollen" | "entfernen", label: string, person: Person) => (
    <Button
      size="small"
      danger={art === "entfernen"}
      aria-label={`${label}: ${person.name}`}
      onClick={() => setDialog({ art, person })}
    >
      {label}
    </Button>
  );
  const columns: Column<Person>[] = [
    { key: "name", header: "Name", rowHeader: true, cell: ({ name }) => name },
    { key: "email", header: "E-Mail-Adresse", cell: ({ email }) => email },
    { key: "rollen", header: "Rollen", cell: ({ rollen }) => rollen.map((rolle) => rollenNamen[rolle]).join(", ") },
    {
      key: "tun",
      header: <VisuallyHidden>Aktionen</VisuallyHidden>,
      action: true,
      cell: (p) => (
        <Cluster>
          {knopf("rollen", "Rollen ändern", p)}
          {knopf("entfernen", "Entfernen", p)}
        </Cluster>
      ),
    },
  ];
  return (
    <>
      <Table
        caption="Personen mit Zugang"
        captionHidden
        columns={columns}
        rows={personen}
        rowKey={({ benutzerId }) => benutzerId}
      />
      {dialog?.art === "rollen" && (
        <RollenDialog person={dialog.person} moeglicheRollen={moeglicheRollen} onClose={schliesse} />
      )}
      {dialog?.art === "entfernen" && <EntfernenDialog person={dialog.person} onClose={schliesse} />}
    </>
  );
}
