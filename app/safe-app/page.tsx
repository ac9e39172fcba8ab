import { SafeProposals } from './_components/safe-proposals';

export default function Page() {
  return <SafeProposals />;
}
