-- Who may sign is asked of the chain when somebody signs: the stored role said nothing that the Safe doesn't know better.
-- Whoever had it keeps what came with it, a look at the workspace.
INSERT INTO "memberships" ("id", "workspace_id", "address", "role", "granted_by", "created_at")
SELECT gen_random_uuid()::text, "workspace_id", "address", 'viewer', "granted_by", "created_at"
FROM "memberships" WHERE "role" = 'signer'
ON CONFLICT ("workspace_id", "address", "role") DO NOTHING;

DELETE FROM "memberships" WHERE "role" = 'signer';

ALTER TYPE "role" RENAME TO "role_before";
CREATE TYPE "role" AS ENUM ('viewer', 'steward', 'guardian', 'admin');
ALTER TABLE "memberships" ALTER COLUMN "role" TYPE "role" USING "role"::text::"role";
DROP TYPE "role_before";
