import { DescriptionList } from "@kim/ui";

type Angaben = { geber: string[]; verwaltung: { name: string; email: string }[] };

/** Whom to ask about what. */
export function Ansprechpersonen({ geber, verwaltung }: Angaben) {
  const items = [
    {
      term: "Fragen zu einem Angebot",
      description:
        geber.length > 0
          ? `KIM-Koordination: ${geber.join(", ")}`
          : "die KIM-Koordination der Stelle, von der das Angebot kam",
    },
    {
      term: "Zugänge und Rollen bei Ihnen",
      description:
        verwaltung.length > 0
          ? verwaltung.map(({ name, email }) => (
              <div key={email}>
                {name},{" "}
                <a className="kern-link" href={`mailto:${email}`}>
                  {email}
                </a>
              </div>
            ))
          : "Bei Ihnen hat zurzeit niemand die Mandantenverwaltung.",
    },
  ];
  return <DescriptionList items={items} />;
}
