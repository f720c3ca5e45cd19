import { PageHeader } from "@kim/ui";

export default function JahreslaufPage() {
  return <PageHeader title="Jahreslauf" />;
}
