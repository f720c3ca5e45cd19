import type { Baustein } from "@kim/domain/stelle";
import { gefordert, voraussetzungNamen, type Voraussetzungen } from "@kim/domain/antrag";
import { CheckboxField, RadioGroup, Stack } from "@kim/ui";

/** Choices of the two preconditions that are no yes or no. */
export const voraussetzungWahl = {
  lenkungsgruppe: [
    { value: "besteht", label: "Eine Lenkungsgruppe besteht" },
    { value: "beauftragt", label: "Ein bestehendes Gremium ist als Lenkungsgruppe beauftragt" },
  ],
  caseManagementKonzept: [
    { value: "abgestimmt", label: "Liegt vor und ist mit den anderen Beratungsdiensten abgestimmt" },
    { value: "entfaellt", label: "Entfällt" },
  ],
} as const;

type VoraussetzungFelderProps = { jahr: number; baustein: Baustein; werte: Voraussetzungen };

export function VoraussetzungFelder({ jahr, baustein, werte }: VoraussetzungFelderProps) {
  return (
    <Stack>
      {gefordert(jahr, baustein).map((name) =>
        name === "lenkungsgruppe" || name === "caseManagementKonzept" ? (
          <RadioGroup
            key={name}
            name={`voraussetzungen.${name}`}
            label={voraussetzungNamen[name]}
            options={voraussetzungWahl[name]}
            defaultValue={werte[name] ?? undefined}
          />
        ) : (
          <CheckboxField
            key={name}
            name={`voraussetzungen.${name}`}
            label={voraussetzungNamen[name]}
            defaultChecked={werte[name]}
          />
        ),
      )}
    </Stack>
  );
}
