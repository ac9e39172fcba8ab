BEGIN;

-- Entries form one chain of hashes per workspace, and one for what belongs to none. What was written before stays as it
-- is, with empty columns: the first chained entry of each chain follows the digest of all of it.
ALTER TABLE "audit_entries" ADD COLUMN "chain_position" INTEGER;
ALTER TABLE "audit_entries" ADD COLUMN "previous_hash" TEXT;
ALTER TABLE "audit_entries" ADD COLUMN "hash" TEXT;
CREATE UNIQUE INDEX "audit_entries_hash_key" ON "audit_entries"("hash");

CREATE TABLE "audit_heads" (
    "chain" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("chain")
);

COMMIT;
