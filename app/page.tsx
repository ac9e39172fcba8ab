import { Overview } from './_components/overview';

export default function Page() {
  return <Overview />;
}
