import Link from 'next/link';
import { buttonStyle } from './_ui/button';
import { Empty } from './_ui/empty';

export default function NotFound() {
  return (
    <div className="panel mt-8">
      <h1 className="sr-only">Not found</h1>
      <Empty
        title="There is nothing at this address"
        action={
          <Link href="/" className={buttonStyle({ tone: 'primary' })}>
            Go to markets
          </Link>
        }
      >
        The link may be mistyped, or what it named may have been withdrawn. Nothing was changed.
      </Empty>
    </div>
  );
}
