BEGIN;

CREATE TABLE "overrides" (
    "id" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "check_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "overrides_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "overrides_proposal_id_created_at_idx" ON "overrides"("proposal_id", "created_at");
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Shown for ever: what somebody answered for can't be made unsaid.
CREATE TRIGGER "overrides_append_only" BEFORE UPDATE OR DELETE ON "overrides"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();

COMMIT;
