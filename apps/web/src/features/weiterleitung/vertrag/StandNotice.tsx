import { LinkButton, Notice, Stack } from "@kim/ui";
import { useSession } from "../../../base/session-context.ts";
import { standhinweis } from "./standhinweis.ts";
import type { WeiterleitungZeile } from "../ansicht.ts";

export function StandNotice({ weiterleitung }: { weiterleitung: WeiterleitungZeile }) {
  const { rechte } = useSession();
  const { tone, titel, text, regel, stelle } = standhinweis(
    weiterleitung,
    rechte.includes("weiterleitung:beantworten"),
  );
  return (
    <Notice tone={tone} title={titel} regel={regel}>
      <Stack gap="s">
        <div>{text}</div>
        {stelle && rechte.includes("stelle:lesen") && (
          <div>
            <LinkButton to={`/stellen/${weiterleitung.stelleId}`} size="small" icon="arrow-forward">
              {stelle}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
