import { PageHeader } from "@kim/ui";

export default function WeiterleitungenPage() {
  return <PageHeader title="Weiterleitungen" />;
}
