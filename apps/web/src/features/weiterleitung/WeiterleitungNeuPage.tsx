import { PageHeader } from "@kim/ui";

export default function WeiterleitungNeuPage() {
  return <PageHeader title="Stelle weiterleiten" />;
}
