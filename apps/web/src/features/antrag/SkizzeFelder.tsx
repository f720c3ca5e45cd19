import { punktErledigt, skizzenpunkte, type Skizzenpunkt } from "@kim/domain/antrag";
import { Badge, Button, Cluster, ProgressBar, Stack, TextAreaField } from "@kim/ui";

export type Skizzentexte = Record<Skizzenpunkt, string>;

type SkizzeFelderProps = {
  punkte: readonly Skizzenpunkt[];
  texte: Skizzentexte;
  onTexte: (texte: Skizzentexte) => void;
};

/** The checklist of the Förderskizze: each point with its question, its text and a text block to start from. */
export function SkizzeFelder({ punkte, texte, onTexte }: SkizzeFelderProps) {
  return (
    <Stack gap="l">
      <ProgressBar
        label="Förderskizze"
        value={punkte.filter((punkt) => punktErledigt(texte[punkt])).length}
        max={punkte.length}
        unit="Punkten"
      />
      {punkte.map((punkt) => {
        const { titel, frage, textbaustein } = skizzenpunkte[punkt];
        const setze = (text: string) => onTexte({ ...texte, [punkt]: text });
        return (
          <Stack key={punkt} gap="s">
            <TextAreaField
              name={`skizze.${punkt}`}
              label={titel}
              hint={frage}
              rows={5}
              maxLength={6000}
              value={texte[punkt]}
              onChange={setze}
            />
            <Cluster justify="between">
              {punktErledigt(texte[punkt]) ? (
                <Badge tone="success">Erledigt</Badge>
              ) : (
                <Badge>{texte[punkt].trim() === "" ? "Offen" : "Lücken offen"}</Badge>
              )}
              {!texte[punkt].includes(textbaustein) && (
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={`Textbaustein einfügen: ${titel}`}
                  onClick={() => setze([texte[punkt].trim(), textbaustein].filter(Boolean).join("\n\n"))}
                >
                  Textbaustein einfügen
                </Button>
              )}
            </Cluster>
          </Stack>
        );
      })}
    </Stack>
  );
}
