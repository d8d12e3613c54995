<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttachmentsSection</name>
    <message numerus="yes">
        <source>Add %n photo(s) or scan(s)</source>
        <translation>
            <numerusform>Add %n photo or scan</numerusform>
            <numerusform>Add %n photos or scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were here already.</source>
        <translation>
            <numerusform>%n of them were here already.</numerusform>
            <numerusform>%n of them were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>and %n older one</numerusform>
            <numerusform>and %n older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Assign a helper to %n household(s)</source>
        <translation>
            <numerusform>Assign a helper to %n household</numerusform>
            <numerusform>Assign a helper to %n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n household(s) marked</source>
        <translation>
            <numerusform>%n household marked</numerusform>
            <numerusform>%n households marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) assigned.</source>
        <translation>
            <numerusform>%n household assigned.</numerusform>
            <numerusform>%n households assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) are now in {group}.</source>
        <translation>
            <numerusform>%n household are now in {group}.</numerusform>
            <numerusform>%n households are now in {group}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n marked household(s)</source>
        <translation>
            <numerusform>Export %n marked household</numerusform>
            <numerusform>Export %n marked households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsSection</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message numerus="yes">
        <source>%n thing(s) are not in order.</source>
        <translation>
            <numerusform>%n thing are not in order.</numerusform>
            <numerusform>%n things are not in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) found nothing.</source>
        <translation>
            <numerusform>%n check found nothing.</numerusform>
            <numerusform>%n checks found nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message numerus="yes">
        <source>Why are these %n right?</source>
        <translation>
            <numerusform>Why are these %n right?</numerusform>
            <numerusform>Why are these %n right?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n villages</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>Put %n household(s) into a group</source>
        <translation>
            <numerusform>Put %n household into a group</numerusform>
            <numerusform>Put %n households into a group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoversView</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s)</source>
        <translation>
            <numerusform>%n hand-over</numerusform>
            <numerusform>%n hand-overs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) signed by both.</source>
        <translation>
            <numerusform>%n hand-over signed by both.</numerusform>
            <numerusform>%n hand-overs signed by both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpersView</name>
    <message numerus="yes">
        <source>%n helper(s)</source>
        <translation>
            <numerusform>%n helper</numerusform>
            <numerusform>%n helpers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n changes</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>window {no} is open for %n more day(s)</source>
        <translation>
            <numerusform>window {no} is open for %n more day</numerusform>
            <numerusform>window {no} is open for %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseholdStrip</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseholdsView</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomeSummary</name>
    <message numerus="yes">
        <source>%n live and spend together</source>
        <translation>
            <numerusform>%n live and spend together</numerusform>
            <numerusform>%n live and spend together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeUpCard</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message numerus="yes">
        <source>%n chosen household(s)</source>
        <translation>
            <numerusform>%n chosen household</numerusform>
            <numerusform>%n chosen households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n file(s)</source>
        <translation>
            <numerusform>about %n file</numerusform>
            <numerusform>about %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersSection</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewNoticeDialog</name>
    <message numerus="yes">
        <source>It hangs %n day(s).</source>
        <translation>
            <numerusform>It hangs %n day.</numerusform>
            <numerusform>It hangs %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hangs %n working day(s).</source>
        <translation>
            <numerusform>It hangs %n working day.</numerusform>
            <numerusform>It hangs %n working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeDoing</name>
    <message numerus="yes">
        <source>%n objection(s) are not answered yet.</source>
        <translation>
            <numerusform>%n objection are not answered yet.</numerusform>
            <numerusform>%n objections are not answered yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffWindows</name>
    <message numerus="yes">
        <source>%n open visit(s) have other windows than those that are set.</source>
        <translation>
            <numerusform>%n open visit have other windows than those that are set.</numerusform>
            <numerusform>%n open visits have other windows than those that are set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairingScreen</name>
    <message numerus="yes">
        <source>%n household(s) assigned.</source>
        <translation>
            <numerusform>%n household assigned.</numerusform>
            <numerusform>%n households assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n stayed as they were.</numerusform>
            <numerusform>%n stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) wait for both signatures: Ctrl+4.</source>
        <translation>
            <numerusform>%n hand-over wait for both signatures: Ctrl+4.</numerusform>
            <numerusform>%n hand-overs wait for both signatures: Ctrl+4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairingSection</name>
    <message numerus="yes">
        <source>%n earlier pairing(s)</source>
        <translation>
            <numerusform>%n earlier pairing</numerusform>
            <numerusform>%n earlier pairings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picked</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, take all away</source>
        <translation>
            <numerusform>%n chosen, take all away</numerusform>
            <numerusform>%n chosen, take all away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintHistory</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintHistoryDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n cop(ies)</numerusform>
            <numerusform>%n cop(ies)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) at once</source>
        <translation>
            <numerusform>%n paper at once</numerusform>
            <numerusform>%n papers at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintSubject</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingScreen</name>
    <message numerus="yes">
        <source>The first of %n household(s). Saving or printing makes all of them.</source>
        <translation>
            <numerusform>The first of %n household. Saving or printing makes all of them.</numerusform>
            <numerusform>The first of %n households. Saving or printing makes all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be printed:</source>
        <translation>
            <numerusform>%n could not be printed:</numerusform>
            <numerusform>%n could not be printed:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityScreen</name>
    <message numerus="yes">
        <source>%n household(s) with findings</source>
        <translation>
            <numerusform>%n household with findings</numerusform>
            <numerusform>%n households with findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message numerus="yes">
        <source>%n photos or scans were not with the backup.</source>
        <translation>
            <numerusform>%n photos or scans were not with the backup.</numerusform>
            <numerusform>%n photos or scans were not with the backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetHeadDialog</name>
    <message numerus="yes">
        <source>%n live and spend together on the last day.</source>
        <translation>
            <numerusform>%n live and spend together on the last day.</numerusform>
            <numerusform>%n live and spend together on the last day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n stroke</numerusform>
            <numerusform>%n strokes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotActions</name>
    <message numerus="yes">
        <source>Please choose at most %n visits at once.</source>
        <translation>
            <numerusform>Please choose at most %n visits at once.</numerusform>
            <numerusform>Please choose at most %n visits at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n left as they are: made already, or freed.</source>
        <translation>
            <numerusform> %n left as they are: made already, or freed.</numerusform>
            <numerusform> %n left as they are: made already, or freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned.</source>
        <translation>
            <numerusform>%n visit planned.</numerusform>
            <numerusform>%n visits planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) have no day any more.</source>
        <translation>
            <numerusform>%n visit have no day any more.</numerusform>
            <numerusform>%n visits have no day any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The window of %n visit(s) was moved.</source>
        <translation>
            <numerusform>The window of %n visit was moved.</numerusform>
            <numerusform>The window of %n visits was moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) freed.</source>
        <translation>
            <numerusform>%n visit freed.</numerusform>
            <numerusform>%n visits freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are asked for again.</source>
        <translation>
            <numerusform>%n visit are asked for again.</numerusform>
            <numerusform>%n visits are asked for again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in the data ›</source>
        <translation>
            <numerusform>%n finding in the data ›</numerusform>
            <numerusform>%n findings in the data ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message numerus="yes">
        <source>%n ticked. Space ticks, Ctrl+A all.</source>
        <translation>
            <numerusform>%n ticked. Space ticks, Ctrl+A all.</numerusform>
            <numerusform>%n ticked. Space ticks, Ctrl+A all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message numerus="yes">
        <source>Your data are on this laptop; %n place(s) need your decision.</source>
        <translation>
            <numerusform>Your data are on this laptop; %n place needs your decision.</numerusform>
            <numerusform>Your data are on this laptop; %n places need your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data are on this laptop; %n change(s) have not reached the township yet.</source>
        <translation>
            <numerusform>Your data are on this laptop; %n change has not reached the township yet.</numerusform>
            <numerusform>Your data are on this laptop; %n changes have not reached the township yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything that was typed is safe at the township; %n photo(s) or scan(s) are still to go.</source>
        <translation>
            <numerusform>Everything that was typed is safe at the township; %n photo or scan are still to go.</numerusform>
            <numerusform>Everything that was typed is safe at the township; %n photos or scans are still to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) or scan(s) go after the records.</source>
        <translation>
            <numerusform>%n photo or scan go after the records.</numerusform>
            <numerusform>%n photos or scans go after the records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the data will go along, marked.</source>
        <translation>
            <numerusform>%n error in the data will go along, marked.</numerusform>
            <numerusform>%n errors in the data will go along, marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s).</source>
        <translation>
            <numerusform>%n conflict.</numerusform>
            <numerusform>%n conflicts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside by the township for review.</source>
        <translation>
            <numerusform>%n kept aside by the township for review.</numerusform>
            <numerusform>%n kept aside by the township for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>%n household(s) without a helper</source>
        <translation>
            <numerusform>%n household without a helper</numerusform>
            <numerusform>%n households without a helper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where laptops differ</source>
        <translation>
            <numerusform>%n place where laptops differ</numerusform>
            <numerusform>%n places where laptops differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) kept aside by the township</source>
        <translation>
            <numerusform>%n change kept aside by the township</numerusform>
            <numerusform>%n changes kept aside by the township</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that must be mended</source>
        <translation>
            <numerusform>%n finding that must be mended</numerusform>
            <numerusform>%n findings that must be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) not repaid by their day</source>
        <translation>
            <numerusform>%n loan not repaid by their day</numerusform>
            <numerusform>%n loans not repaid by their day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) due within 30 days</source>
        <translation>
            <numerusform>%n loan due within 30 days</numerusform>
            <numerusform>%n loans due within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) not solved by their day</source>
        <translation>
            <numerusform>%n problem not solved by their day</numerusform>
            <numerusform>%n problems not solved by their day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) whose time is nearly over</source>
        <translation>
            <numerusform>%n visit whose time is nearly over</numerusform>
            <numerusform>%n visits whose time is nearly over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) to put up, answer or take down</source>
        <translation>
            <numerusform>%n notice to put up, answer or take down</numerusform>
            <numerusform>%n notices to put up, answer or take down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) begun and not issued</source>
        <translation>
            <numerusform>%n notice begun and not issued</numerusform>
            <numerusform>%n notices begun and not issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent to the township yet</source>
        <translation>
            <numerusform>%n change not sent to the township yet</numerusform>
            <numerusform>%n changes not sent to the township yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message numerus="yes">
        <source>After a wrong passphrase there is a pause: it is tried in %n second(s).</source>
        <translation>
            <numerusform>After a wrong passphrase there is a pause: it is tried in %n second.</numerusform>
            <numerusform>After a wrong passphrase there is a pause: it is tried in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsScreen</name>
    <message numerus="yes">
        <source>%n planned visit(s)</source>
        <translation>
            <numerusform>%n planned visit</numerusform>
            <numerusform>%n planned visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned.</source>
        <translation>
            <numerusform>%n visit planned.</numerusform>
            <numerusform>%n visits planned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsSection</name>
    <message numerus="yes">
        <source>%n made</source>
        <translation>
            <numerusform>%n made</numerusform>
            <numerusform>%n made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowCard</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n freed</source>
        <translation>
            <numerusform>%n freed</numerusform>
            <numerusform>%n freed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearLine</name>
    <message numerus="yes">
        <source>Take over %n value(s) of {year}</source>
        <translation>
            <numerusform>Take over %n value of {year}</numerusform>
            <numerusform>Take over %n values of {year}</numerusform>
        </translation>
    </message>
</context>
</TS>
