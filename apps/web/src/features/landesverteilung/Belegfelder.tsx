import { CheckboxField, TextField } from "@kim/ui";

type Beleg = { quelle: string; annahme: boolean };

/** Where the numbers come from, and whether anything proves them. */
export const Belegfelder = ({
  name,
  beleg: { quelle, annahme },
  aendere,
}: {
  name: string;
  beleg: Beleg;
  aendere: (beleg: Beleg) => void;
}) => (
  <>
    <TextField
      name={`quelle-${name}`}
      label="Quelle und Stand"
      maxLength={300}
      value={quelle}
      onChange={(neu) => aendere({ quelle: neu, annahme })}
    />
    <CheckboxField
      name={`annahme-${name}`}
      label="Annahme: durch keine Quelle belegt"
      checked={annahme}
      onChange={(neu) => aendere({ quelle, annahme: neu })}
    />
  </>
);
