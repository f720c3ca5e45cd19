import { PageHeader } from "@kim/ui";

export default function LandPage() {
  return <PageHeader title="Land" />;
}
