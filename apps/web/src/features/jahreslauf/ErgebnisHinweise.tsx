import type { JahresergebnisHinweis } from "@kim/domain/jahr";
import { Notice, Stack } from "@kim/ui";

export function ErgebnisHinweise({ hinweise }: { hinweise: readonly JahresergebnisHinweis[] }) {
  if (hinweise.length === 0) return null;
  return (
    <Stack gap="s">
      {hinweise.map(({ reason, regel, text }) => (
        <Notice key={reason} tone={reason === "vakanz" ? "warning" : "info"} regel={regel ?? undefined}>
          {text}
        </Notice>
      ))}
    </Stack>
  );
}
