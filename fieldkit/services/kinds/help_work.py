"""Help: plans, progress, sales, problems and measures (domain.md §1.17–1.20)."""

from fieldkit.db.tables import DevPlan, Measure, PlanItem, PlanProgress, Problem, ProductSale
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds import checks, measure_details
from fieldkit.services.kinds.kind import Kind

DEV_PLAN = Kind(
    DevPlan,
    QT_TRANSLATE_NOOP("SyncTables", "Development plans"),
    QT_TRANSLATE_NOOP("Nouns", "development plan"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("demand", QT_TRANSLATE_NOOP("Fields", "What the household needs"), "long"),
        field("goal_per_capita_fen", QT_TRANSLATE_NOOP("Fields", "Goal of income per head"), "fen"),
        field("made_on", QT_TRANSLATE_NOOP("Fields", "Made on"), "date"),
        field("helper_id", QT_TRANSLATE_NOOP("Fields", "Helper"), "row", "helper"),
        field("agreed", QT_TRANSLATE_NOOP("Fields", "Explained and signed"), "yes"),
    ),
    others=(
        field("version", QT_TRANSLATE_NOOP("Fields", "Version"), "still"),
        field("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),
    ),
    columns=("year", "demand", "goal_per_capita_fen", "made_on", "agreed"),
    order="year",
    past_days=("made_on",),
    begin=checks.this_year("made_on", version=1),
)

PLAN_ITEM = Kind(
    PlanItem,
    QT_TRANSLATE_NOOP("SyncTables", "Undertakings"),
    QT_TRANSLATE_NOOP("Nouns", "undertaking"),
    fields=(
        field("title", QT_TRANSLATE_NOOP("Fields", "What is planned"), needed=True),
        field("category", QT_TRANSLATE_NOOP("Fields", "Category"), "code", "measure_category"),
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of measure"), "code", "measure_kind"),
        field("horizon", QT_TRANSLATE_NOOP("Fields", "Horizon"), "code", "horizon"),
        field("scale", QT_TRANSLATE_NOOP("Fields", "Scale")),
        field("invest_fen", QT_TRANSLATE_NOOP("Fields", "Money needed"), "fen"),
        field("fund_source", QT_TRANSLATE_NOOP("Fields", "Where the money is from"), "code", "fund_source"),
        field("expected_income_fen", QT_TRANSLATE_NOOP("Fields", "Expected income"), "fen"),
        field("due", QT_TRANSLATE_NOOP("Fields", "To be done by"), "month"),
        field("owner", QT_TRANSLATE_NOOP("Fields", "Who sees to it")),
        field("model", QT_TRANSLATE_NOOP("Fields", "Model of the county")),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "measure_state"),
    ),
    others=(field("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "still"),),
    columns=("title", "category", "horizon", "scale", "expected_income_fen", "due", "state"),
    order="due",
    parent="dev_plan_id",
    begin=lambda _: {"state": checks.PLANNED},
    settle=checks.settle_category,
)

PLAN_PROGRESS = Kind(
    PlanProgress,
    QT_TRANSLATE_NOOP("SyncTables", "Progress"),
    QT_TRANSLATE_NOOP("Nouns", "progress"),
    fields=(
        field("seen_on", QT_TRANSLATE_NOOP("Fields", "Seen on"), "date", needed=True),
        field("progress_pct", QT_TRANSLATE_NOOP("Fields", "Progress"), "percent"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "measure_state"),
        field("obstacle", QT_TRANSLATE_NOOP("Fields", "What hinders")),
        field("action", QT_TRANSLATE_NOOP("Fields", "What is done about it")),
    ),
    others=(
        field("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "still"),
        field("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),
    ),
    columns=("seen_on", "progress_pct", "state", "obstacle", "action"),
    order="seen_on",
    past_days=("seen_on",),
    parent="item_id",
    begin=checks.seen_today("seen_on"),
    settle=checks.settle_progress,
)

PRODUCT_SALE = Kind(
    ProductSale,
    QT_TRANSLATE_NOOP("SyncTables", "Products sold"),
    QT_TRANSLATE_NOOP("Nouns", "sale"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("nothing_to_sell", QT_TRANSLATE_NOOP("Fields", "Nothing to sell"), "yes"),
        field("reason", QT_TRANSLATE_NOOP("Fields", "Why nothing")),
        field("product", QT_TRANSLATE_NOOP("Fields", "Product"), "code", "product"),
        field("qty", QT_TRANSLATE_NOOP("Fields", "Quantity"), "qty"),
        field("unit", QT_TRANSLATE_NOOP("Fields", "Unit")),
        field("unit_price_fen", QT_TRANSLATE_NOOP("Fields", "Price of one"), "fen"),
        field("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen"),
        field("channel", QT_TRANSLATE_NOOP("Fields", "Sold through"), "code", "sale_channel"),
        field("buyer", QT_TRANSLATE_NOOP("Fields", "Buyer")),
        field("sold_on", QT_TRANSLATE_NOOP("Fields", "Sold on"), "date"),
        field("helper_id", QT_TRANSLATE_NOOP("Fields", "Helped by"), "row", "helper"),
        field("stock_left", QT_TRANSLATE_NOOP("Fields", "Left in stock"), "qty"),
    ),
    others=(field("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),),
    columns=("sold_on", "product", "qty", "unit", "unit_price_fen", "amount_fen", "channel"),
    order="sold_on",
    past_days=("sold_on",),
    begin=checks.this_year("sold_on"),
    settle=checks.settle_sale,
)

PROBLEM = Kind(
    Problem,
    QT_TRANSLATE_NOOP("SyncTables", "Problems"),
    QT_TRANSLATE_NOOP("Nouns", "problem"),
    fields=(
        field("text", QT_TRANSLATE_NOOP("Fields", "What is the matter"), "long", needed=True),
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of problem"), "code", "problem_kind"),
        field("source", QT_TRANSLATE_NOOP("Fields", "Heard from"), "code", "problem_source"),
        field("found_on", QT_TRANSLATE_NOOP("Fields", "Found on"), "date"),
        field("found_by", QT_TRANSLATE_NOOP("Fields", "Found by")),
        field("owner", QT_TRANSLATE_NOOP("Fields", "Who sees to it"), "code", "problem_owner"),
        field("owner_name", QT_TRANSLATE_NOOP("Fields", "By name")),
        field("due_on", QT_TRANSLATE_NOOP("Fields", "To be solved by"), "date"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "problem_state", needed=True),
        field("result", QT_TRANSLATE_NOOP("Fields", "Result"), "long"),
        field("closed_on", QT_TRANSLATE_NOOP("Fields", "Closed on"), "date"),
        field("household_confirmed", QT_TRANSLATE_NOOP("Fields", "The household confirms"), "yes"),
    ),
    others=(
        field("village_code", QT_TRANSLATE_NOOP("Fields", "Village"), "still"),
        field("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),
    ),
    columns=("found_on", "kind", "text", "owner", "due_on", "state"),
    order="found_on",
    past_days=("found_on", "closed_on"),
    begin=checks.begin_problem,
    settle=checks.settle_problem,
)

MEASURE = Kind(
    Measure,
    QT_TRANSLATE_NOOP("SyncTables", "Measures"),
    QT_TRANSLATE_NOOP("Nouns", "measure"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("category", QT_TRANSLATE_NOOP("Fields", "Category"), "code", "measure_category", needed=True),
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of measure"), "code", "measure_kind"),
        field("title", QT_TRANSLATE_NOOP("Fields", "Title")),
        field("person_id", QT_TRANSLATE_NOOP("Fields", "For whom"), "row", "person"),
        field("provider", QT_TRANSLATE_NOOP("Fields", "Given by")),
        field("start_on", QT_TRANSLATE_NOOP("Fields", "From"), "date"),
        field("end_on", QT_TRANSLATE_NOOP("Fields", "To"), "date"),
        field("qty", QT_TRANSLATE_NOOP("Fields", "Quantity"), "qty"),
        field("unit", QT_TRANSLATE_NOOP("Fields", "Unit")),
        field("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen"),
        field("fund_source", QT_TRANSLATE_NOOP("Fields", "Where the money is from"), "code", "fund_source"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "measure_state"),
        field("paid_on", QT_TRANSLATE_NOOP("Fields", "Paid on"), "date"),
        field("pay_way", QT_TRANSLATE_NOOP("Fields", "Paid as"), "code", "pay_way"),
        field("is_income", QT_TRANSLATE_NOOP("Fields", "Counts into the income"), "yes"),
        field("income_line", QT_TRANSLATE_NOOP("Fields", "Line of the income sheet"), "code", "income_line"),
        field("effect", QT_TRANSLATE_NOOP("Fields", "What it brought")),
        field("household_signed", QT_TRANSLATE_NOOP("Fields", "Signed by the household"), "yes"),
    ),
    others=(
        field("posted_in", QT_TRANSLATE_NOOP("Fields", "Posted in"), "still"),
        field("detail", QT_TRANSLATE_NOOP("Fields", "Details of the kind"), "kept"),
        field("import_extra", QT_TRANSLATE_NOOP("Fields", "Further columns of the office's sheet"), "kept"),
    ),
    columns=("year", "category", "kind", "title", "person_id", "amount_fen", "state"),
    order="start_on",
    past_days=("paid_on",),
    begin=checks.this_year("start_on", state=checks.PLANNED),
    settle=checks.settle_measure,
    details=measure_details.of,
)
