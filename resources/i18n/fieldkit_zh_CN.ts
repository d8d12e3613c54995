<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddHouseholdsDialog</name>
    <message>
        <source>Add households</source>
        <translation>加农户</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
</context>
<context>
    <name>AddRecordDialog</name>
    <message>
        <source>New: {noun}</source>
        <translation>新增：{noun}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Everything else is filled in where it stands, after adding. * must be filled in.</source>
        <translation>其余内容新增后就地填写。带 * 的必须填写。</translation>
    </message>
    <message>
        <source>nobody is called so</source>
        <translation>没有叫这个名字的</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>made from the records</source>
        <translation>由本系统资料生成</translation>
    </message>
    <message>
        <source>{count} of {wanted} visits of the year</source>
        <translation>本年已走访 {count} 次，应走访 {wanted} 次</translation>
    </message>
    <message>
        <source>photos or scans: {count}</source>
        <translation>已有照片或扫描件 {count} 份</translation>
    </message>
    <message>
        <source>photos: {count}; before and after are wanted</source>
        <translation>已有照片 {count} 张；需要前后对比</translation>
    </message>
    <message>
        <source>entered, without a signature</source>
        <translation>已录入，还没有签字</translation>
    </message>
    <message>
        <source>nothing entered yet</source>
        <translation>还没有录入</translation>
    </message>
    <message>
        <source>can be printed here; nothing of the year entered yet</source>
        <translation>可由本系统打印；本年内容还没有录入</translation>
    </message>
    <message>
        <source>on paper; to be ticked by hand</source>
        <translation>纸质材料，请手工勾选</translation>
    </message>
    <message>
        <source>no occasion</source>
        <translation>没有发生，不需要</translation>
    </message>
    <message>
        <source>happened, but its procedure was not entered</source>
        <translation>已发生，但没有录入相应程序</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>Ticked by hand. In the records: {why}.</source>
        <translation>已手工勾选。系统资料：{why}。</translation>
    </message>
    <message>
        <source>In the records: {why}.</source>
        <translation>系统资料：{why}。</translation>
    </message>
    <message>
        <source>None chosen: as the records say.</source>
        <translation>不选：以系统资料为准。</translation>
    </message>
</context>
<context>
    <name>ArchiveSection</name>
    <message>
        <source>List of the paper file</source>
        <translation>一户一档目录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Enter ticks an item and notes box and page.</source>
        <translation>按 Enter 勾选一项，并记下盒号和页号。</translation>
    </message>
    <message>
        <source>{there} of {wanted}</source>
        <translation>已有 {there} 项，应有 {wanted} 项</translation>
    </message>
    <message>
        <source>The paper file of {year} is complete.</source>
        <translation>{year} 年的档案材料齐全。</translation>
    </message>
    <message>
        <source>Missing for {year}: {items}</source>
        <translation>{year} 年还缺：{items}</translation>
    </message>
    <message>
        <source>ticked by hand</source>
        <translation>手工勾选</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign a helper</source>
        <translation>指派帮扶责任人</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>现任</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>Keep the place that the camera noted</source>
        <translation>保留照片里的拍摄地点</translation>
    </message>
    <message>
        <source>Private: covered until it is clicked</source>
        <translation>隐私材料：平时遮盖，点击才显示</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Empty: the day the camera noted.</source>
        <translation>不填：用照片里记录的日期。</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photos are made smaller; what else the camera noted is taken out.</source>
        <translation>照片会自动缩小，相机写入的其他信息会去掉。</translation>
    </message>
    <message>
        <source>A day looks like 2026-11-21.</source>
        <translation>日期写法如 2026-11-21。</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Show it; this is noted</source>
        <translation>显示（会记录）</translation>
    </message>
    <message>
        <source>This picture is private.</source>
        <translation>这是隐私材料。</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ 上一张</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一张 ›</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
    <message>
        <source>Page ‹</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page ›</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>AttachmentsSection</name>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>None yet. Drop files here, paste a picture with Ctrl+V, or choose files.</source>
        <translation>还没有。可以把文件拖到这里，用 Ctrl+V 粘贴图片，或者选择文件。</translation>
    </message>
    <message>
        <source>Add photos or scans…</source>
        <translation>添加照片或扫描件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Let it stand for the household</source>
        <translation>设为户照片</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Covered. A click shows it and is noted.</source>
        <translation>已遮盖。点击可显示，并会记录。</translation>
    </message>
    <message>
        <source>Private; your role may not see it.</source>
        <translation>隐私材料，您的角色不能查看。</translation>
    </message>
    <message>
        <source>At the township; opens while there is a network.</source>
        <translation>内容在乡镇，联网时可打开。</translation>
    </message>
    <message>
        <source>Choose photos or scans</source>
        <translation>选择照片或扫描件</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>No picture was copied. Copy a picture or files first.</source>
        <translation>剪贴板里没有图片。请先复制图片或文件。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) or scan(s)</source>
        <translation>
            <numerusform>添加 %n 份照片或扫描件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Taking in photos and scans</source>
        <translation>正在处理照片和扫描件</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were here already.</source>
        <translation>
            <numerusform>其中 %n 份已经有了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Take away “{name}”? It can be brought back by undoing.</source>
        <translation>移除“{name}”吗？之后可以用“撤销”恢复。</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>made by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>修复前</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>另有 %n 份更早的</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made within a few minutes of work.</source>
        <translation>还没有备份。使用几分钟后会自动做第一份。</translation>
    </message>
    <message>
        <source>Last backup: {moment}, restored and compared: it is good.</source>
        <translation>最近备份：{moment}，已试恢复并核对，完好。</translation>
    </message>
    <message>
        <source>No second place is set. A stick that is kept elsewhere survives fire and theft.</source>
        <translation>还没有设置第二存放处。另放一个U盘，遇到火灾、失窃也不怕。</translation>
    </message>
    <message>
        <source>Second place {folder}: the stick is not in. It is copied as soon as it is.</source>
        <translation>第二存放处 {folder}：U盘没有插上，插上后会自动复制。</translation>
    </message>
    <message>
        <source>Second place {folder}: the newest backup is copied within a few minutes.</source>
        <translation>第二存放处 {folder}：最新备份几分钟内会复制过去。</translation>
    </message>
    <message>
        <source>Second place {folder}: has everything up to {moment}; it may be taken out.</source>
        <translation>第二存放处 {folder}：已有 {moment} 以前的全部内容，可以拔出。</translation>
    </message>
    <message>
        <source>Second place {folder}: {problem}</source>
        <translation>第二存放处 {folder}：{problem}</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>已试恢复</translation>
    </message>
    <message>
        <source>not tried out</source>
        <translation>未试恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up, restoring beside it, comparing</source>
        <translation>正在备份、试恢复并核对</translation>
    </message>
    <message>
        <source>{file} ({size}) was restored beside itself and is equal to the data. A stick may be taken out.</source>
        <translation>{file}（{size}）已试恢复，与现有数据完全一致。U盘可以拔出了。</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message numerus="yes">
        <source>Assign a helper to %n household(s)</source>
        <translation>
            <numerusform>给 %n 户指派帮扶责任人</numerusform>
        </translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Reason where the helper changes</source>
        <translation>换人的原因</translation>
    </message>
    <message>
        <source>{helper} will then have {n} households; the policy suggests at most {limit}.</source>
        <translation>{helper}届时将有 {n} 户，规定一般不超过 {limit} 户。</translation>
    </message>
</context>
<context>
    <name>BatchesCard</name>
    <message>
        <source>Printing many</source>
        <translation>成批打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop {form}</source>
        <translation>停止打印 {form}</translation>
    </message>
    <message>
        <source>Half printed: {done} of {total}, begun {at}</source>
        <translation>打印到一半：{total} 份中已打 {done} 份，{at} 开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with {form}</source>
        <translation>继续打印 {form}</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Give up {form}</source>
        <translation>放弃打印 {form}</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>Begin a procedure</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>The profile in use has no steps for this procedure.</source>
        <translation>当前政策方案没有规定这个程序的步骤。</translation>
    </message>
</context>
<context>
    <name>BeginSheetDialog</name>
    <message>
        <source>Another income sheet</source>
        <translation>另建一份收入台账</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>止(&amp;T)</translation>
    </message>
    <message>
        <source>Where monitoring begins or ends, the twelve months before the application count.</source>
        <translation>监测识别和风险消除，计算申请前十二个月的收入。</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Assign a helper…</source>
        <translation>安排帮扶责任人…</translation>
    </message>
    <message>
        <source>Set the group…</source>
        <translation>设置组别…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) marked</source>
        <translation>
            <numerusform>已选 %n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) assigned.</source>
        <translation>
            <numerusform>已安排 %n 户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>正在安排</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) are now in {group}.</source>
        <translation>
            <numerusform>%n 户现在属于{group}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back; everything is as it was.</source>
        <translation>已撤回，恢复原样。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>At most {most} are printed from here; choose the village in the print room.</source>
        <translation>这里一次最多打印 {most} 户；整村打印请到台账打印室选择村。</translation>
    </message>
    <message numerus="yes">
        <source>Export %n marked household(s)</source>
        <translation>
            <numerusform>导出所选 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>The month before (PgUp)</source>
        <translation>上个月（PgUp）</translation>
    </message>
    <message>
        <source>The month after (PgDn)</source>
        <translation>下个月（PgDn）</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已走访</translation>
    </message>
    <message>
        <source>windows end</source>
        <translation>到期限</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>as it ships with the program</source>
        <translation>随程序提供的日历</translation>
    </message>
    <message>
        <source>days free: {off}, weekend days worked: {on}; {source}</source>
        <translation>放假 {off} 天，周末上班 {on} 天；{source}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Watched households</source>
        <translation>监测对象</translation>
    </message>
    <message>
        <source>Watched now</source>
        <translation>监测中</translation>
    </message>
    <message>
        <source>Risk ended</source>
        <translation>风险已消除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No household is watched here.</source>
        <translation>这里还没有监测对象。</translation>
    </message>
    <message>
        <source>Begin with a household whose income, health, house or water may fail.</source>
        <translation>哪户的收入、健康、住房或饮水可能出问题，就从哪户开始。</translation>
    </message>
    <message>
        <source>Watch a household</source>
        <translation>纳入监测</translation>
    </message>
    <message>
        <source>Who is watched is not shown to your role.</source>
        <translation>监测对象名单，您的角色不能查看。</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>监测类别</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别时间</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Help to develop</source>
        <translation>开发式帮扶</translation>
    </message>
    <message>
        <source>Help due</source>
        <translation>帮扶期限</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>监测联系人</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>消除时间</translation>
    </message>
    <message>
        <source>No record yet · enter it</source>
        <translation>尚无监测记录 · 补录</translation>
    </message>
    <message>
        <source>! {day} late</source>
        <translation>！{day} 已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellFix</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What the cell shall say</source>
        <translation>这一格应填</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>The row is judged again at once. The workbook itself is not changed.</source>
        <translation>采用后马上重新检查这一行。表格文件本身不会改动。</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file} 第 {row} 行</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>A new data folder was made for {user}. Write down the recovery code and lock it away: {code}</source>
        <translation>已为 {user} 新建数据文件夹。请抄下恢复码并锁好：{code}</translation>
    </message>
    <message>
        <source>After a wrong passphrase or code there is a pause of {seconds} s.</source>
        <translation>口令或代码输错之后要等 {seconds} 秒。</translation>
    </message>
    <message>
        <source>a day is written as 2026-11-21</source>
        <translation>日期要写成 2026-11-21</translation>
    </message>
    <message>
        <source>a time is written as 2026-11-21T10:00+08:00</source>
        <translation>时间要写成 2026-11-21T10:00+08:00 的样子</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>要填整数</translation>
    </message>
    <message>
        <source>the name of a file or folder is needed</source>
        <translation>要写文件或文件夹的名字</translation>
    </message>
    <message>
        <source>Something went wrong inside fieldkit. Nothing was half saved. A report is in {file}.</source>
        <translation>程序内部出了差错，没有留下保存一半的数据。报告在 {file}。</translation>
    </message>
    <message>
        <source>Plans made: {plans}; visits planned: {slots}.</source>
        <translation>已制定计划 {plans} 份，安排走访 {slots} 次。</translation>
    </message>
    <message>
        <source>Visit {no} of {year}: {state}.</source>
        <translation>{year} 年第 {no} 次走访：{state}。</translation>
    </message>
    <message>
        <source>a planned visit is changed for one household, so give --household</source>
        <translation>计划的走访要一户一户改，请加上 --household</translation>
    </message>
    <message>
        <source>{n} files written into {folder}</source>
        <translation>已写入 {n} 个文件，在文件夹 {folder} 里</translation>
    </message>
    <message>
        <source>A print of {form} into this folder was half done ({done} of {total}) and is begun anew now; with --resume it would go on.</source>
        <translation>这个文件夹里的{form}上次只打印了一部分（{done}/{total}），现在从头重新打印；加 --resume 可接着打印。</translation>
    </message>
    <message>
        <source>--out is a folder here, not a file: {out}</source>
        <translation>这里 --out 要写文件夹，不是文件：{out}</translation>
    </message>
    <message>
        <source>{file}: {pages} pages, SHA-256 {sha256}</source>
        <translation>{file}：{pages} 页，SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>{form} was not made: {why}</source>
        <translation>{form} 没有做成：{why}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>…… 另有{n}条</translation>
    </message>
    <message>
        <source>The visit is recorded as visit {no} of the year.</source>
        <translation>走访已记录，计为本年第 {no} 次走访。</translation>
    </message>
    <message>
        <source>The visit is recorded; it fills no planned visit: {why}.</source>
        <translation>走访已记录；不计入计划走访：{why}。</translation>
    </message>
    <message>
        <source>To be entered on the household&apos;s page: {what}.</source>
        <translation>还要在户页面补填：{what}。</translation>
    </message>
    <message>
        <source>{table}: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused</source>
        <translation>{table}：新增 {added}，变化 {changed}，不变 {unchanged}，退回 {refused}</translation>
    </message>
    <message>
        <source>{errors} errors, {warnings} warnings, {infos} adjustments</source>
        <translation>错误 {errors} 项，疑点 {warnings} 项，已规整 {infos} 项</translation>
    </message>
    <message>
        <source>Marked copies: {files}</source>
        <translation>标注好的表格：{files}</translation>
    </message>
    <message>
        <source>{id}  {at}  {user}  {files}: {added} added, {changed} changed</source>
        <translation>{id}  {at}  {user}  {files}：新增 {added}，变化 {changed}</translation>
    </message>
    <message>
        <source>{run}; taken back {at}</source>
        <translation>{run}；已于 {at} 撤回</translation>
    </message>
    <message>
        <source>Nothing was imported here yet.</source>
        <translation>本机还没有导入过。</translation>
    </message>
    <message>
        <source>The import was taken back: {deleted} records marked deleted, {restored} given their old values.</source>
        <translation>导入已撤回：{deleted} 条记录标为删除，{restored} 条恢复原值。</translation>
    </message>
    <message>
        <source>give workbooks to import, or --runs, or --undo</source>
        <translation>请给出要导入的表格，或者用 --runs、--undo</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>端口是 0 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>a village code has twelve digits</source>
        <translation>村编码是 12 位数字</translation>
    </message>
    <message>
        <source>A server was begun in {folder}. Write down its recovery code and lock it away: {code}</source>
        <translation>已在 {folder} 建立服务器。请抄下恢复码并锁好：{code}</translation>
    </message>
    <message>
        <source>The server answers at {url}. Ctrl+C ends it.</source>
        <translation>服务器地址：{url}。按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>Code for one laptop, good for 24 hours: {code}</source>
        <translation>一台电脑的入网码，24 小时内有效：{code}</translation>
    </message>
    <message>
        <source>(disabled)</source>
        <translation>（已停用）</translation>
    </message>
    <message>
        <source>{label} is disabled: it gets nothing any more; what was entered on it is still taken.</source>
        <translation>已停用 {label}：它再也取不走内容；它上面已填的内容交上来仍收下。</translation>
    </message>
    <message>
        <source>{label} is enabled again.</source>
        <translation>已重新启用 {label}。</translation>
    </message>
    <message>
        <source>No laptop is registered yet.</source>
        <translation>还没有电脑入网。</translation>
    </message>
    <message>
        <source>Laptop {device}, number {number}, made on {made:%Y-%m-%d}. Read out, group by group:
{code}</source>
        <translation>电脑“{device}”，编号 {number}，生成于 {made:%Y-%m-%d}。请一组一组念：
{code}</translation>
    </message>
    <message>
        <source>It was read out before, at {at:%Y-%m-%d %H:%M}.</source>
        <translation>注意：这个代码 {at:%Y-%m-%d %H:%M} 已经念过一次。</translation>
    </message>
    <message>
        <source>Sent: {sent}. Received: {received}. Conflicts: {conflicts}. Kept aside for review: {parked}.</source>
        <translation>已发送：{sent}；已接收：{received}；冲突：{conflicts}；留待审核：{parked}。</translation>
    </message>
    <message>
        <source>Laptop and server hold the same.</source>
        <translation>本机与服务器内容一致。</translation>
    </message>
    <message>
        <source>Laptop and server do not hold the same yet; sync again.</source>
        <translation>本机与服务器内容尚不一致，请再同步一次。</translation>
    </message>
    <message>
        <source>{file} ({megabytes} MB) was restored beside itself and is equal: {households} households, {visits} visits. Keep it apart from this laptop.</source>
        <translation>{file}（{megabytes} MB）已试恢复，内容一致：{households} 户、{visits} 次走访。请与本电脑分开存放。</translation>
    </message>
    <message>
        <source>{file} of {moment} is whole: {households} households, {visits} visits. Nothing was changed.</source>
        <translation>{file}（{moment}）完好：{households} 户、{visits} 次走访。没有改动任何数据。</translation>
    </message>
    <message>
        <source>Restored: {households} households and {visits} visits as of {moment}.</source>
        <translation>已恢复到 {moment}：{households} 户、{visits} 次走访。</translation>
    </message>
    <message>
        <source>{count} photos or scans were not with the backup; those the township has come with a sync.</source>
        <translation>备份里缺 {count} 份照片或扫描件；乡镇有的，同步后会取回。</translation>
    </message>
    <message>
        <source>What was here before is kept in {kept}.</source>
        <translation>原来的数据保存在 {kept}。</translation>
    </message>
    <message>
        <source>Sync goes on as before.</source>
        <translation>可以照常同步。</translation>
    </message>
    <message>
        <source>For the township this is another laptop now. Ask for a registration code before the next sync.</source>
        <translation>对乡镇来说这是另一台电脑。下次同步前请向乡镇要入网码。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Something is not in order; see above what to do next.</source>
        <translation>有问题，请按上面的提示处理。</translation>
    </message>
    <message>
        <source>Done: {user}.</source>
        <translation>已办好：{user}。</translation>
    </message>
    <message>
        <source>Households without a helper today: {count}.</source>
        <translation>今天没有帮扶责任人的农户：{count} 户。</translation>
    </message>
    <message>
        <source>{household}: {helper} from {day} on.</source>
        <translation>{household}：自 {day} 起由{helper}帮扶。</translation>
    </message>
    <message>
        <source>Taken in: {profile}, version {version}, {signed}.</source>
        <translation>已导入：{profile}，第 {version} 版，{signed}。</translation>
    </message>
    <message>
        <source>Profiles signed with the key of {name} are taken in from now on.</source>
        <translation>今后可以导入由“{name}”签名的政策口径。</translation>
    </message>
    <message>
        <source>Now in use: {profile}, version {version}.</source>
        <translation>现在使用：{profile}，第 {version} 版。</translation>
    </message>
    <message>
        <source>list, show, replace and write out the calendar of working days</source>
        <translation>工作日日历：列出、查看、更换、导出</translation>
    </message>
    <message>
        <source>{year}: days free: {off}, weekend days worked: {on}; {whose}; {source}</source>
        <translation>{year} 年：放假 {off} 天，周末上班 {on} 天；{whose}；{source}</translation>
    </message>
    <message>
        <source>the township&apos;s own</source>
        <translation>乡镇自定</translation>
    </message>
    <message>
        <source>{year}: the calendar is not known; Saturdays and Sundays are counted as free.</source>
        <translation>{year} 年的工作日历未知，只按周六、周日休息计算。</translation>
    </message>
    <message>
        <source>  free {first} to {last}</source>
        <translation>  休 {first} 至 {last}</translation>
    </message>
    <message>
        <source>  free {first}</source>
        <translation>  休 {first}</translation>
    </message>
    <message>
        <source>  worked {first}</source>
        <translation>  班 {first}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写出：{file}</translation>
    </message>
    <message>
        <source>list the years there is a calendar of</source>
        <translation>列出有日历的年份</translation>
    </message>
    <message>
        <source>show the free and the worked days of a year</source>
        <translation>查看某一年的放假和调休上班日</translation>
    </message>
    <message>
        <source>replace a year by the one in a file</source>
        <translation>用文件里的日历更换某一年</translation>
    </message>
    <message>
        <source>certificate (PEM), to serve other machines</source>
        <translation>证书（PEM），供别的电脑连接时用</translation>
    </message>
    <message>
        <source>give a lost laptop nothing any more</source>
        <translation>停用丢失的电脑</translation>
    </message>
    <message>
        <source>its key (PEM)</source>
        <translation>证书的私钥（PEM）</translation>
    </message>
    <message>
        <source>list the laptops; shut one out that was lost, or take it back</source>
        <translation>列出各台电脑；停用丢失的，或重新启用</translation>
    </message>
    <message>
        <source>take a laptop back</source>
        <translation>重新启用电脑</translation>
    </message>
    <message>
        <source>what the laptop is called, or its id</source>
        <translation>电脑的名称或编号</translation>
    </message>
    <message>
        <source>what the square at the foot says, or its check number</source>
        <translation>页脚二维码的内容，或页脚印的校验码</translation>
    </message>
    <message>
        <source>a CSV or workbook; a row is the first day, the last one, 休 or 班</source>
        <translation>CSV或表格文件；每行是首日、末日、休或班</translation>
    </message>
    <message>
        <source>the paper it stands in; without it the name of the file</source>
        <translation>依据的文件；不给出就用文件名</translation>
    </message>
    <message>
        <source>write a year out, to be edited</source>
        <translation>导出某一年，供修改</translation>
    </message>
    <message>
        <source>let the calendar that ships stand again for a year</source>
        <translation>某一年恢复使用自带的日历</translation>
    </message>
    <message>
        <source>ships with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>由“{name}”签名</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>{no} {title}: {state}</source>
        <translation>{no} {title}：{state}</translation>
    </message>
    <message>
        <source>{no} {title}: {state}, {first} to {last}</source>
        <translation>{no} {title}：{state}，{first} 至 {last}</translation>
    </message>
    <message>
        <source>  the paper says {first} to {last}: correct it by hand, with the seal, or cancel it</source>
        <translation>  纸上写的公示期是{first}至{last}，与实际张贴时间不符：请在纸上手写更正并盖章，或作废重发</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有问题，可以定稿。</translation>
    </message>
    <message>
        <source>  objection {id} of {day}: {state}</source>
        <translation>  异议 {id}（{day} 收到）：{state}</translation>
    </message>
    <message>
        <source>to be looked into by {day}</source>
        <translation>待调查，{day} 前要查完</translation>
    </message>
    <message>
        <source>looked into ({outcome}), to be answered</source>
        <translation>已调查（{outcome}），待答复</translation>
    </message>
    <message>
        <source>answered on {day} ({outcome})</source>
        <translation>{day} 已答复（{outcome}）</translation>
    </message>
    <message>
        <source>give the file, or its code with --code</source>
        <translation>请给出文件，或用 --code 给出校验码</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s：命令写得不对：%(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这份说明</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示程序的版本号</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>多出了看不懂的参数：%s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>还缺这些参数：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>这些参数里要给出一个：%s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能和 %s 一起用</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>这里不该再给出 %r</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>后面要给出一个值</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>后面最多给出一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>后面至少给出一个值</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>后面要给出 %s 个值</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>后面要给出 %s 个值</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>%(option)s 写得不够全，可能是 %(matches)s</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(value)r 填得不对</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>没有 %(value)r，可以选的有：%(choices)s</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>没有 %(parser_name)r，可以选的有：%(choices)s</translation>
    </message>
    <message>
        <source>{heading}:</source>
        <translation>{heading}：</translation>
    </message>
    <message>
        <source>Household work in villages.</source>
        <translation>农村帮扶台账。</translation>
    </message>
    <message>
        <source>many at once: a file a village, in parts that go on after a power cut</source>
        <translation>批量打印（每村一个文件，分段进行，断电后可接着打）</translation>
    </message>
    <message>
        <source>0 takes a free one</source>
        <translation>填0就用一个空闲的</translation>
    </message>
    <message>
        <source>SQLite in the data folder if not given</source>
        <translation>不给出就用数据文件夹里的SQLite</translation>
    </message>
    <message>
        <source>a backup, NAME.fkbackup</source>
        <translation>备份文件，名称.fkbackup</translation>
    </message>
    <message>
        <source>a file a household</source>
        <translation>每户一个文件</translation>
    </message>
    <message>
        <source>a form&apos;s code, such as P-04, or: all</source>
        <translation>表样代码，如P-04；或写all（全部）</translation>
    </message>
    <message>
        <source>all villages in one file</source>
        <translation>各村合为一个文件</translation>
    </message>
    <message>
        <source>another layout, such as short</source>
        <translation>另一种版式，如short（简版）</translation>
    </message>
    <message>
        <source>answer with one JSON document</source>
        <translation>用一份JSON回答</translation>
    </message>
    <message>
        <source>begin a new notice in the place of a cancelled one</source>
        <translation>为已撤销的公示另起一份新的</translation>
    </message>
    <message>
        <source>begin a notice</source>
        <translation>起草一份公示</translation>
    </message>
    <message>
        <source>begin a server in the data folder</source>
        <translation>在数据文件夹里建立服务器</translation>
    </message>
    <message>
        <source>begin and run the township&apos;s server, and register laptops</source>
        <translation>建立和运行乡镇服务器，登记笔记本电脑</translation>
    </message>
    <message>
        <source>cancel an issued notice</source>
        <translation>撤销已发出的公示</translation>
    </message>
    <message>
        <source>change a draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>change one&apos;s own passphrase</source>
        <translation>修改自己的口令</translation>
    </message>
    <message>
        <source>code of the county it serves</source>
        <translation>服务的县（市、区）代码</translation>
    </message>
    <message>
        <source>code of the kind of visit (01)</source>
        <translation>走访类型代码（01）</translation>
    </message>
    <message>
        <source>compare an office&apos;s list with the register: in both, only there, only here, differing fields</source>
        <translation>把部门的名单和台账比对：两边都有、只在名单、只在台账、字段不同</translation>
    </message>
    <message>
        <source>default: the server it belongs to</source>
        <translation>不给出就用所属的服务器</translation>
    </message>
    <message>
        <source>do a whole day&apos;s work on the village that ships, with a server and a second laptop</source>
        <translation>用自带的示例村做完一整天的工作，带服务器和第二台电脑</translation>
    </message>
    <message>
        <source>do not open the window afterwards</source>
        <translation>做完不打开窗口</translation>
    </message>
    <message>
        <source>draft, issue, post, answer objections to and take down notices</source>
        <translation>公示公告：起草、发出、张贴、答复异议、撤下</translation>
    </message>
    <message>
        <source>enter what somebody says against a notice</source>
        <translation>登记对公示的异议</translation>
    </message>
    <message>
        <source>enter what two people or more found about an objection</source>
        <translation>登记两人以上对异议的核查结果</translation>
    </message>
    <message>
        <source>every village of it, by its 9 or 12 digits</source>
        <translation>其下所有的村，用9位或12位代码</translation>
    </message>
    <message>
        <source>first trust the key in this file</source>
        <translation>先信任这个文件里的公钥</translation>
    </message>
    <message>
        <source>free the household; REASON is code or label</source>
        <translation>免访；原因写代码或名称</translation>
    </message>
    <message>
        <source>from the recovery sheet, or heard on the telephone</source>
        <translation>恢复单上的，或电话里听到的</translation>
    </message>
    <message>
        <source>give a household its primary helper, or list the households that have none today</source>
        <translation>给农户落实第一帮扶责任人，或列出今天没有责任人的农户</translation>
    </message>
    <message>
        <source>give another person a way in</source>
        <translation>给另一个人开通登录</translation>
    </message>
    <message>
        <source>go on with what is half done in the folder</source>
        <translation>接着做文件夹里没做完的</translation>
    </message>
    <message>
        <source>how long it hangs</source>
        <translation>张贴多久</translation>
    </message>
    <message>
        <source>if it is not beside it as FILE.sig</source>
        <translation>如果旁边没有同名的.sig文件</translation>
    </message>
    <message>
        <source>import workbooks or folders of them; with --preview only tell what would happen</source>
        <translation>导入表格或整个文件夹；加--preview只说会怎样、不写入</translation>
    </message>
    <message>
        <source>its id or its number; to investigate and answer the objection&apos;s id, or the notice if one is open</source>
        <translation>公示的编号或内部号；核查和答复时写异议的内部号，只有一条未答复时写公示的也行</translation>
    </message>
    <message>
        <source>judge the register by the rules of data quality</source>
        <translation>按数据质量规则检查台账</translation>
    </message>
    <message>
        <source>let a draft pass, for a reason</source>
        <translation>说明理由，让草稿通过</translation>
    </message>
    <message>
        <source>list households without a helper today</source>
        <translation>列出今天没有帮扶责任人的农户</translation>
    </message>
    <message>
        <source>list households, or those that fit what is typed</source>
        <translation>列出农户，或查找农户</translation>
    </message>
    <message>
        <source>list notices</source>
        <translation>列出公示</translation>
    </message>
    <message>
        <source>list the imports that were made here</source>
        <translation>列出在这里做过的导入</translation>
    </message>
    <message>
        <source>list the profiles and the keys that are trusted</source>
        <translation>列出政策方案和信任的公钥</translation>
    </message>
    <message>
        <source>list the users</source>
        <translation>列出用户</translation>
    </message>
    <message>
        <source>list, add and let go the users of this laptop, and set passphrases</source>
        <translation>列出、新增、停用本机用户，设置口令</translation>
    </message>
    <message>
        <source>list, take in and write out policy profiles</source>
        <translation>列出、装入、导出政策方案</translation>
    </message>
    <message>
        <source>look whether the data folder is in order; with --mend, mend what can be mended after a backup</source>
        <translation>检查数据文件夹是否完好；加--mend先备份再修复能修的</translation>
    </message>
    <message>
        <source>make a code with which one laptop can register</source>
        <translation>生成一台电脑入网用的登记码</translation>
    </message>
    <message>
        <source>may be repeated</source>
        <translation>可以写多次</translation>
    </message>
    <message>
        <source>mend what can be mended</source>
        <translation>修复能修的</translation>
    </message>
    <message>
        <source>move its window</source>
        <translation>调整走访时段</translation>
    </message>
    <message>
        <source>name or work phone, of P-10r; of P-01, P-08 the helper&apos;s households</source>
        <translation>姓名或工作电话，用于P-10r；用于P-01、P-08时是该责任人的农户</translation>
    </message>
    <message>
        <source>name, pinyin, initials, number tail…</source>
        <translation>姓名、拼音、首字母、证件尾号……</translation>
    </message>
    <message>
        <source>neither taken down nor cancelled</source>
        <translation>没有撤下也没有撤销的</translation>
    </message>
    <message>
        <source>note that somebody does not work here any more</source>
        <translation>登记某人不再在这里工作</translation>
    </message>
    <message>
        <source>number a draft, make its paper and freeze it</source>
        <translation>给草稿编号、制成文件并定稿</translation>
    </message>
    <message>
        <source>of P-10r</source>
        <translation>用于P-10r</translation>
    </message>
    <message>
        <source>of P-12; without it the newest</source>
        <translation>用于P-12；不给出就用最新的</translation>
    </message>
    <message>
        <source>of P-23; without it the newest of the household</source>
        <translation>用于P-23；不给出就用该户最新的</translation>
    </message>
    <message>
        <source>of P-26; without it the newest</source>
        <translation>用于P-26；不给出就用最新的</translation>
    </message>
    <message>
        <source>of P-L, such as school; without it all</source>
        <translation>用于P-L，如school；不给出就是全部</translation>
    </message>
    <message>
        <source>of a posting; without it the newest of its kind</source>
        <translation>用于公示；不给出就用同类中最新的</translation>
    </message>
    <message>
        <source>of its households</source>
        <translation>其下农户的</translation>
    </message>
    <message>
        <source>only gaps of this village</source>
        <translation>只列这个村的缺口</translation>
    </message>
    <message>
        <source>only this village</source>
        <translation>只要这个村</translation>
    </message>
    <message>
        <source>only this village (may be repeated); without it all of them</source>
        <translation>只要这个村（可以写多次）；不给出就是所有的村</translation>
    </message>
    <message>
        <source>only this village (may be repeated); without it the whole county</source>
        <translation>只要这个村（可以写多次）；不给出就是全县</translation>
    </message>
    <message>
        <source>plan an extra visit</source>
        <translation>安排一次额外走访</translation>
    </message>
    <message>
        <source>plan the visit for a day</source>
        <translation>把走访定在某一天</translation>
    </message>
    <message>
        <source>plan the year&apos;s four visits of all households, or of one; move, free or add one</source>
        <translation>安排全部农户或一户全年四次走访；改期、免访或增加</translation>
    </message>
    <message>
        <source>print one form, or all forms of a village, into PDF files</source>
        <translation>打印一种表样，或一个村的全部表样，成PDF文件</translation>
    </message>
    <message>
        <source>print time, 2026-11-21T10:00+08:00; now without it; the same data and time give the same bytes</source>
        <translation>打印时间，如2026-11-21T10:00+08:00；不给出就是现在；数据和时间相同，文件就一字节不差</translation>
    </message>
    <message>
        <source>put a backup in the place of the data, which are themselves kept as a backup first</source>
        <translation>用备份恢复数据，现有数据先另存为备份</translation>
    </message>
    <message>
        <source>read out a code for somebody who forgot the passphrase</source>
        <translation>给忘了口令的人读一个代码</translation>
    </message>
    <message>
        <source>record a visit</source>
        <translation>登记一次走访</translation>
    </message>
    <message>
        <source>run the server until a signal ends it</source>
        <translation>运行服务器，直到收到结束信号</translation>
    </message>
    <message>
        <source>save the report as well</source>
        <translation>同时保存报告</translation>
    </message>
    <message>
        <source>say that who objected was answered</source>
        <translation>登记已答复提出异议的人</translation>
    </message>
    <message>
        <source>say what rule DQ-70 has against a draft</source>
        <translation>说明规则DQ-70对草稿的意见</translation>
    </message>
    <message>
        <source>send what waits to the township&apos;s server, and fetch what others did</source>
        <translation>把待同步的发到乡镇服务器，取回别人做的</translation>
    </message>
    <message>
        <source>set a passphrase that was forgotten, with a code</source>
        <translation>用代码重设忘了的口令</translation>
    </message>
    <message>
        <source>show a notice and what was said against it</source>
        <translation>查看公示和对它的异议</translation>
    </message>
    <message>
        <source>such as /media/stick/2026-11-21.fkbackup</source>
        <translation>如/media/stick/2026-11-21.fkbackup（U盘上的文件）</translation>
    </message>
    <message>
        <source>such as N11</source>
        <translation>如N11（公示种类）</translation>
    </message>
    <message>
        <source>take an import back, the latest without ID</source>
        <translation>撤销一次导入，不给出编号就是最近一次</translation>
    </message>
    <message>
        <source>take in a profile that the township handed out</source>
        <translation>装入乡镇下发的政策方案</translation>
    </message>
    <message>
        <source>take it although nobody signed it</source>
        <translation>没有签名也装入</translation>
    </message>
    <message>
        <source>take that back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>tell whether a PDF, or the code on a sheet, is what was printed here, and unchanged</source>
        <translation>核对PDF或纸上的校验码，看是不是这里打印的、有没有改动</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>the day it is to be put up</source>
        <translation>打算张贴的日期</translation>
    </message>
    <message>
        <source>the day to work on, 2026-11-21</source>
        <translation>在哪一天工作，如2026-11-21</translation>
    </message>
    <message>
        <source>the family was away</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>the file; for all and for many, the folder</source>
        <translation>文件；打印全部或多份时是文件夹</translation>
    </message>
    <message>
        <source>the folder for the papers</source>
        <translation>放打印件的文件夹</translation>
    </message>
    <message>
        <source>the folder to write to</source>
        <translation>写到哪个文件夹</translation>
    </message>
    <message>
        <source>the helper&apos;s name; with the unit where two have it</source>
        <translation>责任人姓名；有同名的加上单位</translation>
    </message>
    <message>
        <source>the list, in any office&apos;s layout</source>
        <translation>名单，哪个部门的格式都行</translation>
    </message>
    <message>
        <source>the number said on the telephone</source>
        <translation>电话里说的号码</translation>
    </message>
    <message>
        <source>the number the laptop shows</source>
        <translation>电脑上显示的号码</translation>
    </message>
    <message>
        <source>the township&apos;s code, the first time</source>
        <translation>乡镇给的登记码，第一次用</translation>
    </message>
    <message>
        <source>the workbook to write</source>
        <translation>要写的表格文件</translation>
    </message>
    <message>
        <source>throw a draft away</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>to be filled in by hand</source>
        <translation>留空手填</translation>
    </message>
    <message>
        <source>try it out and change nothing</source>
        <translation>只试不改</translation>
    </message>
    <message>
        <source>twice or more</source>
        <translation>写两次以上</translation>
    </message>
    <message>
        <source>what the laptop is called</source>
        <translation>电脑的名称</translation>
    </message>
    <message>
        <source>what the list has</source>
        <translation>名单里是什么</translation>
    </message>
    <message>
        <source>what to import</source>
        <translation>要导入的文件或文件夹</translation>
    </message>
    <message>
        <source>when it came off the wall, if it hung</source>
        <translation>如果已张贴，哪天揭下的</translation>
    </message>
    <message>
        <source>which of the year&apos;s visits</source>
        <translation>全年第几次走访</translation>
    </message>
    <message>
        <source>who reads it out; else the account of this machine</source>
        <translation>谁读的；不给出就用本机的账号</translation>
    </message>
    <message>
        <source>who works</source>
        <translation>谁在工作</translation>
    </message>
    <message>
        <source>whom of the register the list should have; otherwise its name and titles tell</source>
        <translation>名单应有台账里的哪些人；不给出就看文件名和标题</translation>
    </message>
    <message>
        <source>whom the register says it is about</source>
        <translation>台账里是关于谁的</translation>
    </message>
    <message>
        <source>why it is moved or freed</source>
        <translation>为什么改期或免访</translation>
    </message>
    <message>
        <source>why the helper changes, a code of end_reason</source>
        <translation>为什么更换责任人，end_reason表的代码</translation>
    </message>
    <message>
        <source>work by this profile from now on</source>
        <translation>从现在起按这个政策方案工作</translation>
    </message>
    <message>
        <source>write a profile out, to be edited</source>
        <translation>导出政策方案，供修改</translation>
    </message>
    <message>
        <source>write all data to one encrypted file, restore it beside itself and compare</source>
        <translation>把全部数据写成一个加密文件，恢复到旁边再比对</translation>
    </message>
    <message>
        <source>write copies with the wrong cells coloured and explained</source>
        <translation>写出标注错误单元格并说明的副本</translation>
    </message>
    <message>
        <source>write nothing</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>write the issued paper again, byte for byte</source>
        <translation>再写一份已发出的原件，一字节不差</translation>
    </message>
    <message>
        <source>write the whole register as workbooks in the national layout</source>
        <translation>按国家格式把整个台账导出成表格</translation>
    </message>
    <message>
        <source>户编号 or local number</source>
        <translation>户编号或本地户号</translation>
    </message>
    <message>
        <source>户编号 or local number; several times for several</source>
        <translation>户编号或本地户号；多户就写多次</translation>
    </message>
    <message>
        <source>say that it came down</source>
        <translation>登记已撤下</translation>
    </message>
    <message>
        <source>say that it was put up</source>
        <translation>登记已张贴</translation>
    </message>
    <message>
        <source>put it on the list</source>
        <translation>加进名单</translation>
    </message>
    <message>
        <source>take it off the list</source>
        <translation>从名单里去掉</translation>
    </message>
    <message>
        <source>as what every household is listed</source>
        <translation>名单上每户写明的类别</translation>
    </message>
    <message>
        <source>only of this villagers&apos; group of the village; several times for several</source>
        <translation>只要本村的这个村民小组；多个小组就写多次</translation>
    </message>
    <message>
        <source>as what each household is listed, or what came of the objection (N71); this and what follows: in change with --household only of those</source>
        <translation>每户列为什么类别，或异议处理结果（N71）；更改时同时写了--household的，这一项和下面几项只改那几户</translation>
    </message>
    <message>
        <source>what each is to get (N41, N42)</source>
        <translation>给什么，即项目或类别（N41、N42）</translation>
    </message>
    <message>
        <source>by which standard, such as 每亩300元</source>
        <translation>按什么标准，如每亩300元</translation>
    </message>
    <message>
        <source>how much of it, such as 2亩</source>
        <translation>数量，如2亩</translation>
    </message>
    <message>
        <source>how much money, such as 1200.50</source>
        <translation>金额（元），如1200.50</translation>
    </message>
    <message>
        <source>a remark on the line</source>
        <translation>这一行的备注</translation>
    </message>
    <message>
        <source>what a project&apos;s notice says (N51, N52); NAME as on the paper, or its number from 1; may be repeated</source>
        <translation>项目公示的内容（N51、N52），名称照纸上写，或写它是第几项；可写多次</translation>
    </message>
    <message>
        <source>NAME=TEXT is needed</source>
        <translation>要写成 名称=内容</translation>
    </message>
    <message>
        <source>Compared with: {among}. In both: {both}; only in the list: {there}; only here: {here}; differing fields: {differing} → {file}</source>
        <translation>对照对象：{among}。两边都有 {both}；仅名单有 {there}；仅本册有 {here}；不一致项 {differing} → {file}</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两边都有</translation>
    </message>
    <message>
        <source>Only in the list</source>
        <translation>仅名单有</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅本册有</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>不一致项</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Person number</source>
        <translation>人口编号</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Row of the list</source>
        <translation>名单行号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>名单所载</translation>
    </message>
    <message>
        <source>The register says</source>
        <translation>本册所载</translation>
    </message>
    <message>
        <source>found by identity number</source>
        <translation>按证件号码找到</translation>
    </message>
    <message>
        <source>found by national number</source>
        <translation>按编号找到</translation>
    </message>
    <message>
        <source>found by name and village</source>
        <translation>按姓名和村找到</translation>
    </message>
    <message>
        <source>found by name only, no village was compared</source>
        <translation>仅按姓名找到，没有比对村</translation>
    </message>
    <message>
        <source>a second time in the list</source>
        <translation>名单中重复</translation>
    </message>
    <message>
        <source>the spreadsheet spoilt the number</source>
        <translation>号码被电子表格变成了数值</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Those with the subsistence allowance</source>
        <translation>享受低保的</translation>
    </message>
    <message>
        <source>Those in destitute care</source>
        <translation>特困供养的</translation>
    </message>
    <message>
        <source>Those with a disability</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Watched households</source>
        <translation>监测对象</translation>
    </message>
</context>
<context>
    <name>ComparingScreen</name>
    <message>
        <source>Compare a list</source>
        <translation>比对名单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose the list…</source>
        <translation>选择名单…</translation>
    </message>
    <message>
        <source>Save as a workbook…</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>打开这一户</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>as the list says</source>
        <translation>按名单标题判断</translation>
    </message>
    <message>
        <source>Whom of the register the list should have</source>
        <translation>名单应包括本册中的哪些人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Row of the list</source>
        <translation>名单行号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>名单所载</translation>
    </message>
    <message>
        <source>The register says</source>
        <translation>本册所载</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Differing fields</source>
        <translation>不一致项</translation>
    </message>
    <message>
        <source>Drop a list here</source>
        <translation>把名单拖到这里</translation>
    </message>
    <message>
        <source>For example this quarter&apos;s list of the subsistence allowance, in any office&apos;s layout: .xlsx, .xls, .ods or .csv. It is only compared; nothing of it goes into the register.</source>
        <translation>例如本季度的低保名单，哪家的样式都行：.xlsx、.xls、.ods、.csv。只比对，名单内容不会写进本册。</translation>
    </message>
    <message>
        <source>The list has</source>
        <translation>名单是</translation>
    </message>
    <message>
        <source>{file}: {rows} rows; villages: {villages}; compared with: {among}.</source>
        <translation>{file}：{rows} 行；{villages} 个村；比对范围：{among}。</translation>
    </message>
    <message>
        <source>and should have</source>
        <translation>应包括</translation>
    </message>
    <message>
        <source>Comparing the list</source>
        <translation>正在比对名单</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两边都有</translation>
    </message>
    <message>
        <source>Only in the list</source>
        <translation>仅名单有</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅本册有</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>不一致项</translation>
    </message>
    <message>
        <source>Compared {list}</source>
        <translation>比对结果 {list}</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写表格</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存：{file}。</translation>
    </message>
</context>
<context>
    <name>ConflictsSection</name>
    <message>
        <source>The two sides differ, please choose</source>
        <translation>两边不一样，请选定</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>没有不一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>First to arrive</source>
        <translation>先到乡镇的</translation>
    </message>
    <message>
        <source>Second to arrive</source>
        <translation>后到乡镇的</translation>
    </message>
    <message>
        <source>Use the first</source>
        <translation>用先到的</translation>
    </message>
    <message>
        <source>Use the second</source>
        <translation>用后到的</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the date</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct a wrong entry</source>
        <translation>更正错误信息</translation>
    </message>
    <message>
        <source>such as: misread in the family book</source>
        <translation>例如：户口本看错了</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>&amp;Died or left on</source>
        <translation>死亡或离开日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Only for what was never true: it is put right in every year. What happened in the family is entered under “Changes in the family”; then the years before stay as they were.</source>
        <translation>只用于从来就不对的信息：各年度都会改正。家里真实发生的变化请在“人口变化”中登记，以前年度的档案保持不变。</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Only for a date that was entered wrongly. Where the household was handed over, the other helper&apos;s day moves along. For another helper use “Hand over”.</source>
        <translation>只用于改正填错的日期。换过人的户，另一位帮扶人的日期会一起改。要换帮扶人请用“换人”。</translation>
    </message>
</context>
<context>
    <name>CorrectStandingDialog</name>
    <message>
        <source>Correct a standing</source>
        <translation>更正状态</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>why it was wrong</source>
        <translation>为什么错了</translation>
    </message>
    <message>
        <source>&amp;Standing</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ince</source>
        <translation>起始日期(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>The types of the years follow. Both values stay in the history.</source>
        <translation>各年度的户类型随之改正，更正前后的内容都留在历史记录里。</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>fieldkit</source>
        <translation>帮扶台账</translation>
    </message>
    <message>
        <source>{name} has something open. It is there again after the passphrase of {name}; if somebody else comes in, what is being typed there is given up.</source>
        <translation>{name}还有打开的窗口，输入{name}的口令后可以接着做；如果换别人进入，那里正在填的内容就不保留了。</translation>
    </message>
</context>
<context>
    <name>Covered</name>
    <message>
        <source>{name}, covered</source>
        <translation>{name}，已遮盖</translation>
    </message>
    <message>
        <source>Click to see it; this is recorded</source>
        <translation>点一下查看，查看会被记录</translation>
    </message>
    <message>
        <source>Click again to change it; it covers itself soon</source>
        <translation>再点一下可以修改；过一会儿自动遮盖</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出了差错</translation>
    </message>
    <message>
        <source>fieldkit made a mistake. What was saved is safe; you can go on working.</source>
        <translation>程序出了差错。已保存的内容都在，可以继续工作。</translation>
    </message>
    <message>
        <source>The report about it could not be written: the disk may be full.</source>
        <translation>出错报告无法写入：硬盘可能满了。</translation>
    </message>
    <message>
        <source>A report without personal data is in {file}. Please give it to the township.</source>
        <translation>不含个人信息的报告在 {file}，请交给乡镇。</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete {name}?</source>
        <translation>确定删除{name}吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It can be brought back later from “Deleted records”.</source>
        <translation>以后可以在“已删除的记录”里恢复。</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Deleted records</source>
        <translation>已删除的记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>没有已删除的记录。</translation>
    </message>
    <message>
        <source>{name} is there again.</source>
        <translation>{name}已经恢复。</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The papers are in {folder}.</source>
        <translation>打印的文件在{folder}。</translation>
    </message>
    <message>
        <source>A township server answers at {url}.</source>
        <translation>乡镇服务器已在{url}运行。</translation>
    </message>
    <message>
        <source>The window opens on the demo&apos;s data. User: {user}; passphrase: {passphrase}</source>
        <translation>窗口将打开演示数据。用户：{user}；口令：{passphrase}</translation>
    </message>
    <message>
        <source>The village of {village} is imported: {households} households, {people} people.</source>
        <translation>已导入{village}：{households}户、{people}人。</translation>
    </message>
    <message>
        <source>{slots} visits are planned for {plans} households in {year}.</source>
        <translation>已为{plans}户安排{year}年走访{slots}次。</translation>
    </message>
    <message>
        <source>Visit to {head} on {day}: {slot}.</source>
        <translation>{day}走访{head}户：{slot}。</translation>
    </message>
    <message>
        <source>visit {no} of the year</source>
        <translation>本年第{no}次走访</translation>
    </message>
    <message>
        <source>beside the plan</source>
        <translation>计划外走访</translation>
    </message>
    <message>
        <source>{form}: {pages} pages, {file}</source>
        <translation>{form}：{pages}页，{file}</translation>
    </message>
    <message>
        <source>{no} was put up on {day}; it hangs until {end}. {file}</source>
        <translation>{no} 于 {day} 张贴，公示到 {end}。{file}</translation>
    </message>
    <message>
        <source>{user} enrolled and synced: {sent} changes sent, {received} rows received.</source>
        <translation>{user}的电脑已登记并同步：发出{sent}项更改，收到{received}行。</translation>
    </message>
    <message>
        <source>{user} worked without a connection: {changes} changes wait.</source>
        <translation>{user}在没有网络时工作：{changes}项更改待发送。</translation>
    </message>
    <message>
        <source>{user} synced: {sent} changes sent, {received} rows received, {conflicts} conflicts.</source>
        <translation>{user}已同步：发出{sent}项更改，收到{received}行，{conflicts}处冲突。</translation>
    </message>
    <message>
        <source>Both had changed one telephone number; {user} chose {value}.</source>
        <translation>两台电脑改了同一个电话号码；{user}选定{value}。</translation>
    </message>
    <message>
        <source>Both laptops and the server hold the same: {tables} tables, {rows} rows.</source>
        <translation>两台电脑与服务器的数据完全一致：{tables}张表，{rows}行。</translation>
    </message>
    <message>
        <source>The laptops differ in: {tables}.</source>
        <translation>两台电脑的数据不一致：{tables}。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Changes for the township</source>
        <translation>待报乡镇的改动</translation>
    </message>
    <message>
        <source>{count} rows belong to something that is not on this laptop. They are kept; sync once, and tell the township if they stay.</source>
        <translation>有 {count} 条记录所属的内容不在本机。记录都保留着；请同步一次，仍然如此就告诉乡镇。</translation>
    </message>
    <message>
        <source>Members of households</source>
        <translation>农户成员</translation>
    </message>
    <message>
        <source>Households of pairings</source>
        <translation>结对的农户</translation>
    </message>
    <message>
        <source>Helpers of pairings</source>
        <translation>结对的帮扶人</translation>
    </message>
    <message>
        <source>Plans of visits</source>
        <translation>走访计划</translation>
    </message>
    <message>
        <source>Households of visits</source>
        <translation>走访的农户</translation>
    </message>
    <message>
        <source>Visits of visitors</source>
        <translation>走访人的走访</translation>
    </message>
    <message>
        <source>Planned visits that are done</source>
        <translation>已完成的计划走访</translation>
    </message>
    <message>
        <source>{count} planned visits stand as done, and their visit is not on this laptop. Sync once; if it stays so, look at them in the room Visits.</source>
        <translation>有 {count} 次计划走访标为已完成，但走访记录不在本机。请同步一次；仍然如此，请到“走访”里查看。</translation>
    </message>
    <message>
        <source>Rows the township does not know of</source>
        <translation>乡镇不知道的记录</translation>
    </message>
    <message>
        <source>Rows the township told of</source>
        <translation>乡镇发来的记录</translation>
    </message>
    <message>
        <source>{count} rows were neither sent nor do they wait to be. Please tell the township.</source>
        <translation>有 {count} 条记录没有发出，也不在待发之列。请告诉乡镇。</translation>
    </message>
    <message>
        <source>{count} rows the township sent are not here any more. Sync once: they come back.</source>
        <translation>乡镇发来的记录有 {count} 条不在了。同步一次就会回来。</translation>
    </message>
    <message>
        <source>Drafts of visits</source>
        <translation>走访草稿</translation>
    </message>
    <message>
        <source>{count} visits were begun by somebody who does not work here any more. Finish them in the room Visits.</source>
        <translation>有 {count} 次走访由已离开的人开了头。请到“走访”里写完。</translation>
    </message>
    <message>
        <source>The data file is damaged inside. Restore the newest verified backup (Settings, Backups); the damaged file is kept.</source>
        <translation>数据文件内部损坏。请恢复最新的、已试恢复的备份（设置→备份）；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>{count} pages of the data file are not as they were written: the disk may be failing. Back up to a stick and restore the newest verified backup.</source>
        <translation>数据文件有 {count} 页与写入时不同，硬盘可能要坏。请备份到U盘，并恢复最新的、已试恢复的备份。</translation>
    </message>
    <message>
        <source>{count} of the rules that note every change for the township are not in order.</source>
        <translation>记录改动的规则有 {count} 条不正常。</translation>
    </message>
    <message>
        <source>{count} households are not found by name as they should be.</source>
        <translation>有 {count} 户按姓名查不到。</translation>
    </message>
    <message>
        <source>{count} changes stand as under way to the township and are not.</source>
        <translation>有 {count} 条改动标为正在上报，实际没有。</translation>
    </message>
    <message>
        <source>The file of settings is damaged; what cannot be read has its usual value.</source>
        <translation>设置文件损坏；读不出的设置按默认值。</translation>
    </message>
    <message>
        <source>Fonts that came with fieldkit are missing or damaged: {files}. Nothing can be printed with them; install fieldkit again.</source>
        <translation>程序自带的字体缺失或损坏：{files}。用到它们的表无法打印，请重新安装程序。</translation>
    </message>
    <message>
        <source>Only {free} MB are free on this disk; {wanted} MB would be enough for work and backups. Free some space.</source>
        <translation>硬盘只剩 {free} MB；工作和备份需要 {wanted} MB。请腾出空间。</translation>
    </message>
    <message>
        <source>The clock of this laptop shows {shown}, which cannot be right. Set date and time in the system&apos;s settings.</source>
        <translation>本机时间显示 {shown}，不可能对。请在系统设置里校正日期和时间。</translation>
    </message>
    <message>
        <source>The folder of the log cannot be written: {folder}. A report of a fault could not be kept.</source>
        <translation>日志文件夹无法写入：{folder}。出错时报告存不下来。</translation>
    </message>
    <message>
        <source>{count} files are left over from work that was cut off.</source>
        <translation>有 {count} 个文件是中断的工作留下的。</translation>
    </message>
    <message>
        <source>The work of the last days is in no backup that was tried out.</source>
        <translation>最近几天的工作还没有一份试恢复过的备份。</translation>
    </message>
    <message>
        <source>Backups are on this disk only. Set a second place, such as a stick.</source>
        <translation>备份只在本机硬盘上。请设置第二存放处，比如U盘。</translation>
    </message>
    <message>
        <source>The newest backup is not yet in the second place {folder}.</source>
        <translation>最新备份还没有复制到第二存放处 {folder}。</translation>
    </message>
    <message>
        <source>The second place {folder} could not be written.</source>
        <translation>第二存放处 {folder} 无法写入。</translation>
    </message>
    <message>
        <source>This fieldkit came with SQLite {found}, which is too old. Install the newest fieldkit.</source>
        <translation>本程序带的 SQLite {found} 太旧。请安装最新版程序。</translation>
    </message>
    <message>
        <source>{count} photos or scans are not as they were taken. Restore them from a backup, or take them again.</source>
        <translation>有 {count} 张照片或扫描件与当初不同。请从备份恢复，或重新拍。</translation>
    </message>
    <message>
        <source>{count} photos or scans that were put in on this laptop are not here any more. Sync, restore a backup, or take them again.</source>
        <translation>在本机添加的 {count} 份照片或扫描件已经不在本机。请同步，或恢复备份，或重新拍摄。</translation>
    </message>
    <message>
        <source>{count} photos or scans of others are at the township; each comes when it is opened while there is a network.</source>
        <translation>别人添加的 {count} 份照片或扫描件在乡镇；联网时打开就会取回。</translation>
    </message>
    <message>
        <source>{count} photos or scans were taken away a month ago or more and only take up room.</source>
        <translation>{count} 份照片或扫描件移除已满一个月，只占地方。</translation>
    </message>
    <message>
        <source>{count} reports of faults are in {folder}. Please give them to the township.</source>
        <translation>{folder} 里有 {count} 份出错报告，请交给乡镇。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Pages on the disk</source>
        <translation>硬盘上的数据页</translation>
    </message>
    <message>
        <source>Noting of changes</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Finding by name</source>
        <translation>按姓名查找</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>残留文件</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Second place of backups</source>
        <translation>备份的第二存放处</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>数据库引擎 SQLite</translation>
    </message>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>Photos and scans of the records</source>
        <translation>资料所附的照片和扫描件</translation>
    </message>
    <message>
        <source>Photos and scans nobody needs</source>
        <translation>不再需要的照片和扫描件</translation>
    </message>
    <message>
        <source>Reports of faults</source>
        <translation>出错报告</translation>
    </message>
    <message>
        <source>It can be looked at when the key file is there again.</source>
        <translation>密钥文件放回来以后才能检查。</translation>
    </message>
    <message>
        <source>Backups that were tried out: {backups}. To go back to one: `fieldkit --home {home} restore FILE`.</source>
        <translation>验证过的备份：{backups}。要恢复其中一份：`fieldkit --home {home} restore 文件名`。</translation>
    </message>
    <message>
        <source>There is no backup that was tried out, neither in {folder} nor elsewhere.</source>
        <translation>没有验证过的备份，{folder} 里没有，别处也没有。</translation>
    </message>
    <message>
        <source>`fieldkit --home {home} doctor --mend` saves what can still be read; the damaged file is kept.</source>
        <translation>运行 `fieldkit --home {home} doctor --mend` 可以救出还能读的内容，损坏的文件会保留。</translation>
    </message>
    <message>
        <source>`fieldkit --home {home} doctor --mend` puts it back from the newest backup that fits.</source>
        <translation>运行 `fieldkit --home {home} doctor --mend` 可以从最新一份对得上的备份里把它放回来。</translation>
    </message>
    <message>
        <source>The key file was put back from {file} of {moment}. Passphrases are as they were then; whoever was added later needs a passphrase anew.</source>
        <translation>密钥文件已从 {moment} 的备份 {file} 里放回来。口令都是那时候的；之后添加的人要重新设口令。</translation>
    </message>
    <message>
        <source>What could be read was saved: {rows} records. The damaged file is kept in {kept}.</source>
        <translation>能读的已救出：{rows} 条记录。损坏的文件保留在 {kept}。</translation>
    </message>
    <message>
        <source>Not all could be read of: {kinds}.</source>
        <translation>没能读全的有：{kinds}。</translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message>
        <source>Doctor</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Looks at the data, the backups, fonts, free space and the clock. Nothing is changed.</source>
        <translation>检查数据、备份、字体、剩余空间和时钟，不改动任何内容。</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Mend what can be mended</source>
        <translation>修复能修复的</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Backing up and mending</source>
        <translation>正在备份并修复</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not in order.</source>
        <translation>
            <numerusform>有 %n 项不正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>All is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) found nothing.</source>
        <translation>
            <numerusform>%n 项检查正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mended: {name}</source>
        <translation>已修复：{name}</translation>
    </message>
    <message>
        <source>Worth knowing: {name}</source>
        <translation>请留意：{name}</translation>
    </message>
    <message>
        <source>Not in order: {name}</source>
        <translation>不正常：{name}</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>What the notice says</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>stays up</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Title (&amp;T)</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Text (&amp;B)</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>To be put up on (&amp;U)</source>
        <translation>拟张贴日期(&amp;U)</translation>
    </message>
    <message>
        <source>It hangs (&amp;D)</source>
        <translation>公示天数(&amp;D)</translation>
    </message>
    <message>
        <source>Places, one a line (&amp;L)</source>
        <translation>张贴地点，一行一个(&amp;L)</translation>
    </message>
    <message>
        <source>Who takes objections, and where (&amp;W)</source>
        <translation>异议受理人和地点(&amp;W)</translation>
    </message>
    <message>
        <source>Township&apos;s number (&amp;G)</source>
        <translation>乡镇监督电话(&amp;G)</translation>
    </message>
    <message>
        <source>County&apos;s number (&amp;C)</source>
        <translation>县监督电话(&amp;C)</translation>
    </message>
    <message>
        <source>Issued by (&amp;I)</source>
        <translation>落款单位(&amp;I)</translation>
    </message>
    <message>
        <source>Covered (&amp;M)</source>
        <translation>遮盖(&amp;M)</translation>
    </message>
    <message>
        <source>The project, one line each (&amp;P)</source>
        <translation>项目情况，一项一行(&amp;P)</translation>
    </message>
    <message>
        <source>Kind of days</source>
        <translation>天数种类</translation>
    </message>
    <message>
        <source>Until {day}; the day it is put up does not count.</source>
        <translation>到 {day}；张贴当天不算。</translation>
    </message>
    <message>
        <source> The calendar for {years} is not known: only Saturdays and Sundays are counted as free.</source>
        <translation>{years} 年的工作日历未知：只按周六、周日休息计算。</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Written so far</source>
        <translation>已写内容</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Visits not finished</source>
        <translation>没写完的走访</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销丢弃</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>No visit is half written.</source>
        <translation>没有写到一半的走访。</translation>
    </message>
    <message>
        <source>The draft about {name} was thrown away.</source>
        <translation>{name}的草稿已丢弃。</translation>
    </message>
</context>
<context>
    <name>DraftSignatures</name>
    <message>
        <source>the space bar opens it</source>
        <translation>按空格键打开</translation>
    </message>
    <message>
        <source>✓ {name} has signed on the screen</source>
        <translation>✓ {name} 已在屏幕上签名</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Change the rate</source>
        <translation>修改补助标准</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>修改标准线</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>新增补助标准</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新增标准线</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Title and number of the paper</source>
        <translation>文件名称和文号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>The passphrase of {user} is not right. Please try again.</source>
        <translation>{user} 的口令不对，请再试一次。</translation>
    </message>
    <message>
        <source>The passphrase of the server is not right. Please try again.</source>
        <translation>服务器的口令不对，请再试一次。</translation>
    </message>
    <message>
        <source>Nobody called {user} works on this laptop. Known: {known}.</source>
        <translation>本机没有叫“{user}”的使用人。已有：{known}。</translation>
    </message>
    <message>
        <source>Somebody called {user} works on this laptop already. Add something to the name.</source>
        <translation>这台电脑上已经有叫“{user}”的人，请在姓名后加点区别。</translation>
    </message>
    <message>
        <source>{user} is not in the register of users any more. Someone who may manage users can add them again.</source>
        <translation>用户名册里已经没有 {user}，请能管理用户的人重新添加。</translation>
    </message>
    <message>
        <source>{user} is the last one here who may manage users. Give somebody else such a role first.</source>
        <translation>{user} 是这里最后一个能管理用户的人，请先让别人担任这样的角色。</translation>
    </message>
    <message>
        <source>Group {group} of the {groups} groups of the code is not right. Please look at it again.</source>
        <translation>代码共 {groups} 组，第 {group} 组不对，请再看一看。</translation>
    </message>
    <message>
        <source>This looks like the code on the recovery sheet, not like one heard on the telephone: use it as that of the sheet, without a number.</source>
        <translation>这像是恢复单上的代码，不是电话里念的代码：请按恢复单的代码来用，不要填编号。</translation>
    </message>
    <message>
        <source>This looks like a code heard on the telephone, not like that of the recovery sheet: say its number, too.</source>
        <translation>这像是电话里念的代码，不是恢复单上的代码：请把它的编号也填上。</translation>
    </message>
    <message>
        <source>This code does not open this laptop. Is it the sheet of this laptop, and the newest one?</source>
        <translation>这个代码打不开这台电脑。是这台电脑的恢复单吗？是最新的一张吗？</translation>
    </message>
    <message>
        <source>Number {number} was used already. Ask the township for the code of another number.</source>
        <translation>编号 {number} 已经用过，请向乡镇要另一个编号的代码。</translation>
    </message>
    <message>
        <source>A passphrase is needed: set FIELDKIT_PASSPHRASE, or start the window.</source>
        <translation>需要口令：请设置 FIELDKIT_PASSPHRASE，或打开窗口使用。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} characters.</source>
        <translation>口令至少要 {least} 个字符。</translation>
    </message>
    <message>
        <source>The passphrase is right, but the data file {file} is damaged. Do not delete it: restore the newest backup that was tried out, {backups}; the damaged file is kept. `fieldkit doctor` says more.</source>
        <translation>口令是对的，但数据文件 {file} 损坏了。请不要删除它：请恢复最新一份验证过的备份 {backups}，损坏的文件会保留。详情请运行 `fieldkit doctor`。</translation>
    </message>
    <message>
        <source>The passphrase is right, but the data file {file} is damaged, and in {backups} is no backup that was tried out. Do not delete it: `fieldkit doctor --mend` saves what can still be read. Look for a backup on sticks, too.</source>
        <translation>口令是对的，但数据文件 {file} 损坏了，{backups} 里也没有验证过的备份。请不要删除它：运行 `fieldkit doctor --mend` 可以救出还能读的内容。也请找找U盘里有没有备份。</translation>
    </message>
    <message>
        <source>The data file {file} is missing or empty. Put it back, or restore the newest backup: {backups}. Nothing was changed.</source>
        <translation>数据文件 {file} 不见了或是空的。请把它放回来，或恢复最新的备份：{backups}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The key file {file} is damaged or missing, so the data cannot be opened; they themselves are untouched. Restore a backup, or put back only its key file: `fieldkit doctor --mend`.</source>
        <translation>密钥文件 {file} 损坏或不见了，数据打不开；数据本身没有动。请恢复一份备份，或只把备份里的密钥文件放回来：`fieldkit doctor --mend`。</translation>
    </message>
    <message>
        <source>These data were written by a newer fieldkit (version {found}; this one knows up to {known}). Please install the newer program; nothing was changed.</source>
        <translation>这些数据是更新版本的程序写的（版本 {found}，本程序最高认识 {known}）。请安装新版程序；没有改动任何内容。</translation>
    </message>
    <message>
        <source>Upgrading the data did not work ({why}). The data are as they were before.</source>
        <translation>数据升级没有成功（{why}）。数据和升级前一样。</translation>
    </message>
    <message>
        <source>fieldkit is already open on {home}. Please close the other window first.</source>
        <translation>程序已经打开了数据文件夹 {home}。请先关闭另一个窗口。</translation>
    </message>
    <message>
        <source>The folder {home} cannot be written: {why}. Nothing was changed. Make room for writing there, or start fieldkit with another folder (--home) and put a backup back into it.</source>
        <translation>文件夹 {home} 无法写入：{why}。没有改动任何数据。请让它可以写入，或者换一个文件夹启动程序（--home），再把备份恢复进去。</translation>
    </message>
    <message>
        <source>The folder {home} cannot be written: {why}. Nothing was changed. First save what is there: put in a stick and type `fieldkit --home {home} backup FILE`, which writes only to the stick. Then start fieldkit with another folder (--home) and put that backup back into it.</source>
        <translation>文件夹 {home} 无法写入：{why}。没有改动任何内容。请先把里面的数据保存出来：插上U盘，输入 `fieldkit --home {home} backup 文件名`，只往U盘里写。然后换一个文件夹启动（--home），再把这份备份恢复进去。</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not saved; everything before it is safe. Free some space and try again.</source>
        <translation>磁盘满了。最后一次改动没有保存，之前的都在。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The disk with {home} is full, so that the data cannot be opened; nothing was changed. Free at least {needed} MB and try again. A backup onto a stick can be made even now: `fieldkit --home {home} backup FILE`.</source>
        <translation>{home} 所在的磁盘满了，数据打不开；没有改动任何内容。请至少腾出 {needed} MB 再试。现在也可以备份到U盘：`fieldkit --home {home} backup 文件名`。</translation>
    </message>
    <message>
        <source>This fieldkit came with SQLite {found}; at least {needed} is needed to keep data safe.</source>
        <translation>本程序带的 SQLite 是 {found}，要保证数据安全至少需要 {needed}。</translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open. `fieldkit --help` shows what works without one.</source>
        <translation>这里没有屏幕，窗口打不开。不用窗口也能做的事，见 fieldkit --help。</translation>
    </message>
    <message>
        <source>There is no {kind} “{name}” on this laptop.</source>
        <translation>本机没有{kind}“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” fits {count} {kind}; please be more exact.</source>
        <translation>“{name}”对应 {count} 个{kind}，请写得更准确。</translation>
    </message>
    <message>
        <source>There is no {what} {code}. Choose: {known}.</source>
        <translation>没有{what} {code}，可选：{known}。</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be used ({why}).</source>
        <translation>{field}：“{value}”不能用（{why}）。</translation>
    </message>
    <message>
        <source>Household {household} already has a primary helper in this time ({helper}). End that pairing first.</source>
        <translation>{household} 户在这段时间已有第一帮扶责任人（{helper}）。请先结束原来的结对。</translation>
    </message>
    <message>
        <source>{helper} is not in post on {day}. Choose another helper, or correct the days in post.</source>
        <translation>{helper}在 {day} 不在岗。请另选一位，或更正在岗时间。</translation>
    </message>
    <message>
        <source>“{name}” is named by {count} records and stays. A helper who leaves gets a last day in post; two spellings of one are joined.</source>
        <translation>“{name}”还有 {count} 条记录用到，不能删除。离岗的请填在岗至；同一人（单位）两种写法请合并。</translation>
    </message>
    <message>
        <source>Your role may not {what}. Someone with another role can do it, or change yours.</source>
        <translation>您的角色不能{what}。请有相应权限的人来做，或请管理员调整您的角色。</translation>
    </message>
    <message>
        <source>These data are of a village that is not among yours. Nothing was changed.</source>
        <translation>这些数据属于不归您管的村，什么都没有改。</translation>
    </message>
    <message>
        <source>{user} does not work here any more since {day}.</source>
        <translation>{user}自 {day} 起已不在本机工作，不能再登录。</translation>
    </message>
    <message>
        <source>The visit cannot be completed yet: {why}.</source>
        <translation>走访还不能完成：{why}。</translation>
    </message>
    <message>
        <source>A reason is needed for this; it is kept with the plan.</source>
        <translation>需要写明原因；原因和计划一起保存。</translation>
    </message>
    <message>
        <source>None of these visits is still to be made: they are done, or the household is freed.</source>
        <translation>选中的走访都不用再走：已经完成，或者已经免访。</translation>
    </message>
    <message>
        <source>{form} hangs where everybody can read it and must not show “{field}”. Nothing was printed.</source>
        <translation>{form}要公开张贴，不能出现“{field}”，因此没有打印。</translation>
    </message>
    <message>
        <source>{form} cannot be printed with masking {masking}. Possible: {choices}.</source>
        <translation>{form}不能按{masking}脱敏级别打印，可选：{choices}。</translation>
    </message>
    <message>
        <source>{form} is no form for posting. Possible maskings: {choices}.</source>
        <translation>{form}是内部或发放用的表，不能张贴，只能用{choices}。</translation>
    </message>
    <message>
        <source>Nothing was printed, because some characters are in no font: {characters}. Please enter another spelling there, and print again.</source>
        <translation>有的字没有可用字形，已停止打印：{characters}。请在原处改用其他写法后再打印。</translation>
    </message>
    <message>
        <source>Nothing was printed: the font file {file} that came with fieldkit is missing or damaged. Please install fieldkit again. The data are not affected.</source>
        <translation>没有打印：程序自带的字体文件 {file} 缺失或损坏。请重新安装程序，数据不受影响。</translation>
    </message>
    <message>
        <source>There is no form {form}. Forms: {known}.</source>
        <translation>没有表{form}。现有的表：{known}。</translation>
    </message>
    <message>
        <source>{form} has no layout {layout}. Layouts: {known}.</source>
        <translation>{form} 没有版式“{layout}”。可选版式：{known}。</translation>
    </message>
    <message>
        <source>Please say which {subject} {form} is to be printed for.</source>
        <translation>请指明{form}为哪个{subject}打印。</translation>
    </message>
    <message>
        <source>There is no household of {village} on this laptop, so nothing was printed. Import or sync the village first, or ask for the form blank, to be filled in by hand.</source>
        <translation>本机上没有{village}的农户，所以没有打印。请先导入或同步这个村；如要手工填写，请打印空白表。</translation>
    </message>
    <message>
        <source>{village} is not among the villages that you see. Nothing was printed.</source>
        <translation>{village}不在您负责的村里，没有打印。</translation>
    </message>
    <message>
        <source>The file {file} could not be written: {why}.</source>
        <translation>文件{file}无法写入：{why}。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the pages ({why}). The file is unharmed.</source>
        <translation>打印机{printer}没有接收（{why}）。文件没有受影响。</translation>
    </message>
    <message>
        <source>There is no printer on this laptop. Save the paper as PDF, take it along on a stick and print it where there is one.</source>
        <translation>本机没有打印机。请存为 PDF，用U盘带到有打印机的地方打印。</translation>
    </message>
    <message>
        <source>The printer {printer} has no {paper} paper. Choose a layout for A4 if the form has one, or another printer, or save the paper as PDF and print it where there is {paper}.</source>
        <translation>打印机 {printer} 没有 {paper} 纸。请改用 A4 版式（如果这张表有）、换一台打印机，或者存为 PDF，到有 {paper} 纸的地方打印。</translation>
    </message>
    <message>
        <source>{form} is made of a village as a whole; there is no {form} of a single household.</source>
        <translation>{form} 是全村一份的表，没有单独一户的 {form}。</translation>
    </message>
    <message>
        <source>{form} is a notice: what was issued is printed as it was issued, each in a file of its own. Please choose one file a village.</source>
        <translation>{form} 是公示：已发布的要按原件打印，每份单独一个文件。请选“每村一个文件”。</translation>
    </message>
    <message>
        <source>There is no half-finished print of {form} in {folder}.</source>
        <translation>{folder} 里没有打印到一半的 {form}。</translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} are printed. The same command with --resume prints the rest.</source>
        <translation>已停止：{total} 份中已打印 {done} 份。同一命令加 --resume 可接着打印其余的。</translation>
    </message>
    <message>
        <source>There is no line for {place} in {year} to compare the income with. Enter the national line or that of the province under “Lines and rates” first, with the paper it stands in; or print the blank form (--blank) and fill it in by hand.</source>
        <translation>{place}{year}年没有可对照的收入标准，不能打印退出核查表。请先在“标准线和补助标准”中录入国家或本省标准及其文件依据；也可打印空白表（--blank）手工填写。</translation>
    </message>
    <message>
        <source>This print is being made already.</source>
        <translation>这批正在打印。</translation>
    </message>
    <message>
        <source>The server {url} cannot be reached. Your changes are safe on this laptop and will be sent next time.</source>
        <translation>连不上服务器 {url}。您的改动都在本机，下次再送。</translation>
    </message>
    <message>
        <source>What answers at {url} is not a working fieldkit server ({why}). Nothing was sent or changed.</source>
        <translation>{url} 上应答的不是可用的 fieldkit 服务器（{why}）。没有发送也没有改动任何内容。</translation>
    </message>
    <message>
        <source>The server {url} has a problem of its own ({why}). Your changes stay on this laptop; please tell the township.</source>
        <translation>服务器 {url} 自身出了问题（{why}）。您的改动仍在本机，请告知乡镇。</translation>
    </message>
    <message>
        <source>{url} is another server than the one this laptop belongs to. Nothing was sent or changed.</source>
        <translation>{url} 不是本机所属的服务器。没有发送也没有改动任何内容。</translation>
    </message>
    <message>
        <source>No server is set yet. Please enter its address first.</source>
        <translation>还没有设置服务器，请先填写地址。</translation>
    </message>
    <message>
        <source>This laptop is not registered yet. Ask the township for a registration code.</source>
        <translation>本机还没有入网，请向乡镇索取入网码。</translation>
    </message>
    <message>
        <source>The registration code is not valid: it may be mistyped, already used, or older than a day. Ask the township for a new one.</source>
        <translation>入网码无效：可能输错、已用过或超过一天。请向乡镇索取新的入网码。</translation>
    </message>
    <message>
        <source>The code is in order, but the township already knows another laptop by the same name: these data are a copy of that laptop&apos;s. Nothing was sent. Restore them from a backup file instead of copying the folder, and use the code then.</source>
        <translation>入网码没有问题，但乡镇已登记了同一标识的另一台电脑：本机数据是从那台电脑复制来的。没有发送任何内容。请不要复制文件夹，改用备份文件恢复，再用入网码。</translation>
    </message>
    <message>
        <source>The township has disabled this laptop. What is entered here is still handed in, but nothing comes from the township any more. You can go on working; please bring the laptop to the township office.</source>
        <translation>乡镇已停用本机。本机填的内容还能交上去，但乡镇的内容不再下来。您可以照样干活；请把电脑送到乡镇办公室。</translation>
    </message>
    <message>
        <source>{url} would send personal data unprotected over the network. Plain http is only allowed to this same machine (127.0.0.1); use an https address.</source>
        <translation>{url} 会在网络上明文传送个人信息。http 只允许连接本机（127.0.0.1），请使用 https 地址。</translation>
    </message>
    <message>
        <source>The server will not listen on {host}: without TLS others on the network could read what is sent. Use 127.0.0.1, or give it a certificate (--cert and --key).</source>
        <translation>服务器不能监听 {host}：没有 TLS 加密，同网的人能看到传送的内容。请用 127.0.0.1，或给它证书（--cert 和 --key）。</translation>
    </message>
    <message>
        <source>{file} cannot be used as the server&apos;s certificate with its key ({why}). Both are PEM files, and the key has no passphrase.</source>
        <translation>{file} 与它的私钥不能作服务器证书用（{why}）。两个都要是 PEM 文件，私钥不设口令。</translation>
    </message>
    <message>
        <source>This laptop does not trust the certificate of {url} ({why}), so nothing was sent. Ask the township to install it on this laptop, and whether the address is right.</source>
        <translation>本机不信任 {url} 的证书（{why}），什么也没有送出。请乡镇在本机装上证书，并核对地址对不对。</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be used ({why}).</source>
        <translation>{host} 的端口 {port} 不能使用（{why}）。</translation>
    </message>
    <message>
        <source>The server keeps its data in its own encrypted SQLite file; {url} cannot be used yet. Other databases come with a later release.</source>
        <translation>服务器把数据保存在自己的加密 SQLite 文件里，还不能使用 {url}；以后的版本支持其他数据库。</translation>
    </message>
    <message>
        <source>This fieldkit was installed without the server. Install “fieldkit[server]” for it.</source>
        <translation>这个 fieldkit 安装时没有带服务器，请安装“fieldkit[server]”。</translation>
    </message>
    <message>
        <source>There is already a server in {folder}.</source>
        <translation>{folder} 里已经有一个服务器。</translation>
    </message>
    <message>
        <source>There is no server in {folder} yet. Begin one with “fieldkit server init”.</source>
        <translation>{folder} 里还没有服务器，请先运行“fieldkit server init”。</translation>
    </message>
    <message>
        <source>The server no longer knows {count} records that this laptop has. Nothing was removed here. Please ask the township whether the server was restored or replaced.</source>
        <translation>服务器上缺少本机已有的 {count} 条记录。本机没有删除任何内容。请向乡镇核实服务器是否恢复过备份或更换过。</translation>
    </message>
    <message>
        <source>This conflict has already been settled.</source>
        <translation>这处冲突已经处理过了。</translation>
    </message>
    <message>
        <source>Which laptop is {label}? Known: {known}.</source>
        <translation>“{label}”是哪台电脑？已登记的有：{known}。</translation>
    </message>
    <message>
        <source>The laptop {device} is disabled, so no code of it is read out: it may be in other hands. If it is back, enable it first (server devices enable).</source>
        <translation>电脑 {device} 已停用，不能给它念代码：它可能在别人手里。如已找回，请先重新启用（server devices enable）。</translation>
    </message>
    <message>
        <source>There is no code {number} of the laptop {device} here. Its numbers are: {known}.</source>
        <translation>这里没有电脑“{device}”编号 {number} 的代码，现有编号：{known}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: it is damaged, incomplete or not a workbook (.xlsx, .xls, .ods, .csv). Nothing was imported.</source>
        <translation>{file} 读不出来：文件已损坏、不完整，或不是表格文件（.xlsx、.xls、.ods、.csv）。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was imported.</source>
        <translation>{file} 是空的。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Open it, save it without the password and try again. Nothing was imported.</source>
        <translation>{file} 有密码保护。请打开它，去掉密码另存后再试。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is too large to be read at once. Divide it into several workbooks, one a township or a year, and try again. Nothing was imported.</source>
        <translation>{file}太大，一次读不下。请按乡镇或年份分成几个表格再试。什么都没有导入。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: the cells reach as far as {cell}, too far to be read. Delete the rows below the table and the columns to the right of it, save the workbook and try again. Nothing was imported.</source>
        <translation>{file}的工作表“{sheet}”：单元格一直填到{cell}，太远了，读不了。请把表格下面的空行和右边的空列整行整列删掉，保存后再试。什么都没有导入。</translation>
    </message>
    <message>
        <source>There is no file or folder {file}. Nothing was imported.</source>
        <translation>没有文件或文件夹 {file}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} has no table of households, members, helpers or divisions: no row of headers was found. Nothing was imported.</source>
        <translation>{file} 里没有农户、成员、帮扶责任人或区划的表：找不到表头行。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: these columns are missing: {columns}. Nothing was imported.</source>
        <translation>{file} 的工作表 {sheet} 缺少这些列：{columns}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} was changed or moved since it was read. Please read the workbooks again.</source>
        <translation>{file} 读取之后被改动或移走了。请重新读取表格。</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>这次导入已经撤回过了。</translation>
    </message>
    <message>
        <source>This import cannot be taken back any more, because work was built on it: {what}. It stays; correct single records instead, or strike off what should not be there.</source>
        <translation>这次导入不能再撤回了，因为后来在它上面做了工作：{what}。导入的数据会保留；请逐条更正，或把不该有的户注销。</translation>
    </message>
    <message>
        <source>{file} was written by a newer fieldkit. Update this laptop first; nothing was imported.</source>
        <translation>{file} 是用更新版本的 fieldkit 导出的。请先升级本机；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} was not compared: {why}.</source>
        <translation>{file} 没有比对：{why}。</translation>
    </message>
    <message>
        <source>The folder {folder} already holds something; the demo needs an empty or new folder.</source>
        <translation>文件夹{folder}中已有内容；演示需要一个空的或新的文件夹。</translation>
    </message>
    <message>
        <source>The demo&apos;s township server did not start: {why}</source>
        <translation>演示用的乡镇服务器没有启动：{why}</translation>
    </message>
    <message>
        <source>The register has changed since the workbooks were read. Please read them again; nothing was imported.</source>
        <translation>读取表格之后台账有了变化。请重新读取；没有导入任何内容。</translation>
    </message>
    <message>
        <source>The window of visit {no} cannot be used: {why}.</source>
        <translation>第 {no} 次走访的时间不能这样填：{why}。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed} MB are needed, {free} MB are free. No backup was made; the data are as they were. Free some space or choose another place.</source>
        <translation>{folder} 空间不够：需要 {needed} MB，只剩 {free} MB。没有做备份，数据不变。请腾出空间或换个地方。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Put in the stick, or choose another place.</source>
        <translation>找不到文件夹 {folder}。请插上U盘，或换个地方。</translation>
    </message>
    <message>
        <source>The backup could not be written to {folder} ({why}). The data are as they were.</source>
        <translation>备份无法写入 {folder}（{why}）。数据不变。</translation>
    </message>
    <message>
        <source>{file} is a backup of another laptop and was left as it is. Please choose another name for this one.</source>
        <translation>{file} 是另一台电脑的备份，没有动它。请给这份备份换个名字。</translation>
    </message>
    <message>
        <source>{file} is not a backup of fieldkit, or it was cut off.</source>
        <translation>{file} 不是本程序的备份，或者不完整。</translation>
    </message>
    <message>
        <source>No backup was found at {file}. Is the stick in, and is it the name of a file (NAME.fkbackup)?</source>
        <translation>{file} 没有找到备份。U盘插好了吗？写的是不是文件名（名称.fkbackup）？</translation>
    </message>
    <message>
        <source>The backup {file} is damaged ({why}) and was not used. Please choose another one.</source>
        <translation>备份 {file} 已损坏（{why}），没有使用。请选另一份。</translation>
    </message>
    <message>
        <source>The backup {file} was written by a newer fieldkit ({program}). Please install the newer program; nothing was changed.</source>
        <translation>备份 {file} 由更新的版本（{program}）所做。请先安装新版程序；没有改动任何数据。</translation>
    </message>
    <message>
        <source>Nothing can be read from the damaged file {file}. It was left as it is. Please restore a backup.</source>
        <translation>损坏的文件 {file} 完全读不出来，已原样保留。请恢复备份。</translation>
    </message>
    <message>
        <source>There is no change of this household to take back.</source>
        <translation>该户没有可以撤销的变更。</translation>
    </message>
    <message>
        <source>The last change cannot be taken back here: {why}.</source>
        <translation>上一步不能在这里撤销：{why}。</translation>
    </message>
    <message>
        <source>It was not taken back: {what} has been changed since, by somebody else or by a sync. The history shows both values; put in the right one by hand.</source>
        <translation>没有撤销：{what}，之后又被别人或同步改过。请看变更记录，手工填入正确的内容。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: there are {what} of this household, and they must be kept. If the family is gone, strike the household off instead.</source>
        <translation>{name}户不能删除：该户有{what}，必须保留。如果整户已不在，请改为注销。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: a visit names this person. If {name} moved away or died, change the member status instead.</source>
        <translation>{name}不能删除：走访记录里有这个人。如果{name}已迁出或去世，请修改成员状态。</translation>
    </message>
    <message>
        <source>{name} is the head of the household. First make another member the head (relation to the head), then delete.</source>
        <translation>{name}是户主。请先把另一名成员改为户主（与户主关系），再删除。</translation>
    </message>
    <message>
        <source>“{name}” cannot come back while the household is deleted. Restore the household first.</source>
        <translation>“{name}”所在的农户已删除，请先恢复该户。</translation>
    </message>
    <message>
        <source>The content of this photo or scan ({name}) is not on this laptop. Sync with the township, or put in the photo again.</source>
        <translation>这份照片或扫描件（{name}）的内容不在本机。请与乡镇同步，或重新添加。</translation>
    </message>
    <message>
        <source>The content of this photo or scan ({name}) is damaged and is not shown. Put in the photo again, or restore a backup.</source>
        <translation>这份照片或扫描件（{name}）的内容已损坏，不能显示。请重新添加，或恢复备份。</translation>
    </message>
    <message>
        <source>The photo could not be kept in {folder} ({why}). Nothing was changed.</source>
        <translation>照片不能保存到 {folder}（{why}）。没有作任何改动。</translation>
    </message>
    <message>
        <source>{file} is not a photo or PDF that can be read, or it is damaged. Photos as JPEG, PNG, WebP, BMP or TIFF and scans as PDF can be put in.</source>
        <translation>{file} 不是能读取的照片或 PDF，或者文件已损坏。可以添加 JPEG、PNG、WebP、BMP、TIFF 照片和 PDF 扫描件。</translation>
    </message>
    <message>
        <source>{file} has a format that only phones read (HEIC). On the phone, choose “Most compatible” (JPEG) as the format of the camera, or send the photo through a chat program, and put in that one.</source>
        <translation>{file} 是手机专用的格式（HEIC）。请在手机相机设置里选“兼容性最佳”（JPEG），或者把照片用聊天软件发送一次，再添加收到的那张。</translation>
    </message>
    <message>
        <source>{file} is too large: {width} × {height} points. Scan with 300 points per inch, or save it as JPEG.</source>
        <translation>{file} 太大：{width} × {height} 像素。请用 300 dpi 扫描，或另存为 JPEG。</translation>
    </message>
    <message>
        <source>{file} has {pages} pages. Save it as PDF, so that none of them is lost.</source>
        <translation>{file} 有 {pages} 页。请另存为 PDF，以免丢页。</translation>
    </message>
    <message>
        <source>{file} has {size} MB; at most {most} MB can be put in. Scan in grey with 150 to 200 points per inch, or photograph the pages.</source>
        <translation>{file} 有 {size} MB，最多只能添加 {most} MB。请用灰度、150 到 200 dpi 重新扫描，或者逐页拍照。</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Save it without one, and put in that one.</source>
        <translation>{file} 设有密码。请另存一份不带密码的，再添加。</translation>
    </message>
    <message>
        <source>This policy profile cannot be used. At {place}: {why}.</source>
        <translation>这个政策口径不能用。{place} 处：{why}。</translation>
    </message>
    <message>
        <source>The policy profile {name} is not signed. Ask the township whether it comes from there.</source>
        <translation>政策口径“{name}”没有签名。请先问清楚是不是乡镇发的。</translation>
    </message>
    <message>
        <source>The signature does not belong to this policy profile. It was changed on the way, or somebody else signed it. Nothing was taken.</source>
        <translation>签名和这个政策口径对不上：文件在路上被改过，或者是别人签的。没有导入。</translation>
    </message>
    <message>
        <source>The policy profile is signed with a key that is not known here. Take in the township&apos;s key first, then the profile again.</source>
        <translation>这个政策口径的签名公钥这里没有。请先导入乡镇的公钥，再导入政策口径。</translation>
    </message>
    <message>
        <source>Version {version} of the policy profile {name} is not newer than what is here ({here}). Give the file a higher version.</source>
        <translation>政策口径 {name} 的第 {version} 版不比这里已有的（第 {here} 版）新。请把文件里的版本号改大。</translation>
    </message>
    <message>
        <source>There is no policy profile {name} here. There are: {known}.</source>
        <translation>这里没有政策口径 {name}。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no key in this file. The township&apos;s key is a line of 64 digits and letters a to f.</source>
        <translation>这个文件里没有公钥。乡镇的公钥是一行 64 位的数字和字母 a 到 f。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>读不了 {file}：{why}。</translation>
    </message>
    <message>
        <source>{name} is no longer in the household. Say first who is the head now (“Changes in the family”); then the rest can be changed.</source>
        <translation>{name}已不在户内。请先在“人口变化”中确定新户主，然后才能修改其他内容。</translation>
    </message>
    <message>
        <source>This cannot be entered for {name}, who is “{status}” now. Look at what was entered last.</source>
        <translation>{name}现在的状态是“{status}”，不能登记这一变化。请先看最近登记的内容。</translation>
    </message>
    <message>
        <source>{name} with this number is in the household of {head} ({number}). Bring the person over from there instead of entering a second one.</source>
        <translation>证件号码相同的{name}已在{head}户（{number}）。请从那一户迁入，不要重复登记。</translation>
    </message>
    <message>
        <source>A change of {name} on {day} is entered already, and this would be before it. Take that one back, or correct its day.</source>
        <translation>{name}在 {day} 已登记了另一项变化，这一项的日期更早。请先撤销那一项，或更正它的日期。</translation>
    </message>
    <message>
        <source>Say what everybody is to {head}; it is missing for: {names}.</source>
        <translation>请填写每个人与{head}的关系，还缺：{names}。</translation>
    </message>
    <message>
        <source>At least one member must go and one must stay. If all go, the household moves as a whole.</source>
        <translation>分户至少要有一人分出、一人留下。如果全部迁走，请登记整户迁出。</translation>
    </message>
    <message>
        <source>Two different households of one village are joined. Move the household first if need be.</source>
        <translation>只能合并同一个村的两个不同的户。需要时请先办理整户迁移。</translation>
    </message>
    <message>
        <source>“{field}” follows from what happened. Enter what happened under “Changes in the family”, or correct a wrong entry there with its reason.</source>
        <translation>“{field}”由家里发生的变化决定。请在“人口变化”中登记；如果是填错了，请写明原因更正。</translation>
    </message>
    <message>
        <source>“{new}” does not follow on “{old}”. If an entry is wrong, correct it with its reason.</source>
        <translation>“{old}”之后不能直接变为“{new}”。如果原来填错了，请写明原因更正。</translation>
    </message>
    <message>
        <source>Write something at “{field}”.</source>
        <translation>请填写“{field}”。</translation>
    </message>
    <message>
        <source>Write a whole number of days from 1 to {most}.</source>
        <translation>请填 1 到 {most} 之间的整天数。</translation>
    </message>
    <message>
        <source>“{notice}” was issued and cannot be changed any more. If it is wrong, cancel it and make a new one.</source>
        <translation>“{notice}”已经定稿，不能再改。如有错误，请作废后重新制作。</translation>
    </message>
    <message>
        <source>“{notice}” is in the state “{state}”; this cannot be done with it now.</source>
        <translation>“{notice}”目前是“{state}”状态，现在不能这样操作。</translation>
    </message>
    <message>
        <source>“{notice}” is a notice that is printed as {own}, not as {form}. Nothing was printed.</source>
        <translation>公告“{notice}”用{own}打印，不能用{form}。没有打印。</translation>
    </message>
    <message>
        <source>“{notice}” was issued and is only printed as it was: {form} with masking {masking}. Choose that masking and its own layout, or cancel the notice and make a new one.</source>
        <translation>公告“{notice}”已经发布，只能按发布时的原样打印（{form}，脱敏{masking}）。请选用原来的脱敏和版式；如要更改，请撤销这份公告，另做一份新的。</translation>
    </message>
    <message>
        <source>“{notice}” cannot be issued. {problems}</source>
        <translation>“{notice}”不能定稿。{problems}</translation>
    </message>
    <message>
        <source>There is nothing on “{notice}” that the township could let pass. What names a person&apos;s number, illness or child is never posted; mend it.</source>
        <translation>“{notice}”没有可以由乡镇放行的问题。涉及个人证件号码、电话、病残或儿童的内容一律不得张贴，请先改正。</translation>
    </message>
    <message>
        <source>“{notice}” still hangs on the wall. Take it down first, and say on which day.</source>
        <translation>“{notice}”还张贴在外。请先撤下，并填写撤下日期。</translation>
    </message>
    <message>
        <source>“{notice}” has to hang until {day}. If it is wrong, cancel it and issue a new one.</source>
        <translation>“{notice}”须张贴到 {day}。如有错误，请作废后重新定稿。</translation>
    </message>
    <message>
        <source>An objection to “{notice}” is not answered yet. Look into it and answer it; then the notice can be closed.</source>
        <translation>“{notice}”还有未答复的异议。请核查并答复后再结束公示。</translation>
    </message>
    <message>
        <source>There is no paper for notices of the kind “{kind}”.</source>
        <translation>“{kind}”没有对应的表样。</translation>
    </message>
    <message>
        <source>{file} is not a PDF that can be read, so it cannot be checked. Perhaps it is damaged.</source>
        <translation>{file} 不是可以读取的 PDF 文件，无法核对，可能已损坏。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有这个文件：{file}。</translation>
    </message>
    <message>
        <source>“{code}” is not the check code of a paper. It is what the square at the foot says and begins with FK1:, or the eight digits of the check number beside it.</source>
        <translation>“{code}”不是表册的校验码。校验码以 FK1: 开头，可扫描页脚的二维码得到；也可以输入页脚印的8位校验码。</translation>
    </message>
    <message>
        <source>{file}, row {row}: {why}. A row is the first day, the last one, and 休 (free) or 班 (worked). Nothing was changed.</source>
        <translation>{file} 第 {row} 行：{why}。每行写第一天、最后一天，再写“休”或“班”。什么都没有改。</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Choose this one</source>
        <translation>选这一份</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photos and scans of the household</source>
        <translation>本户的照片和扫描件</translation>
    </message>
    <message>
        <source>The household has no photos or scans yet. Attach one.</source>
        <translation>本户还没有照片和扫描件，请添加一份。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Attach a new one…</source>
        <translation>添加一份新的(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;No evidence</source>
        <translation>不用凭证(&amp;N)</translation>
    </message>
    <message>
        <source>It is private; your role may not see it.</source>
        <translation>这是隐私材料，您的角色不能查看。</translation>
    </message>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>Choose the picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>It was attached to this entry before; choose it in the list.</source>
        <translation>这份材料之前已经添加过，请在列表中选择。</translation>
    </message>
</context>
<context>
    <name>ExemptDialog</name>
    <message>
        <source>Free from the visit</source>
        <translation>免访</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免访</translation>
    </message>
    <message>
        <source>Please choose a reason</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>The reason in words, if it is another</source>
        <translation>其他原因请在这里写明</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The visit is no longer asked for. This can be taken back.</source>
        <translation>这次走访不再要求，以后可以恢复。</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Why is this right?</source>
        <translation>为什么这样是对的？</translation>
    </message>
    <message numerus="yes">
        <source>Why are these %n right?</source>
        <translation>
            <numerusform>为什么这%n条是对的？</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason, as somebody at the township would want to read it</source>
        <translation>请写明原因，乡镇的人看得懂</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stays explained until one of the values changes. It goes to the township as well.</source>
        <translation>在有关数据改动之前一直有效，并随数据报到乡镇。</translation>
    </message>
    <message>
        <source>Take the explanation back</source>
        <translation>撤回说明</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>Export everything…</source>
        <translation>导出整册…</translation>
    </message>
    <message>
        <source>A folder for the whole register</source>
        <translation>选择导出整册的文件夹</translation>
    </message>
    <message>
        <source>Writing the whole register</source>
        <translation>正在导出整册</translation>
    </message>
    <message>
        <source>The whole register is in {folder}. Identity numbers stand in it in clear: keep it as you keep the paper files.</source>
        <translation>整册已导出到 {folder}。里面的身份证号没有遮盖，请像纸质档案一样保管。</translation>
    </message>
</context>
<context>
    <name>ExtraDialog</name>
    <message>
        <source>Plan an extra visit</source>
        <translation>安排加访</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It is counted by itself, never towards the four visits.</source>
        <translation>加访单独统计，不算在四次走访里。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>not asked yet – fill in</source>
        <translation>尚未询问——点此填写</translation>
    </message>
    <message>
        <source>{heading}: not asked yet, fill in</source>
        <translation>{heading}：尚未询问，点此填写</translation>
    </message>
    <message>
        <source>{label}, the year before: {said}</source>
        <translation>{label}，上年：{said}</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>split from household {number}</source>
        <translation>从 {number} 户分出</translation>
    </message>
    <message>
        <source>joined with household {number}</source>
        <translation>并入 {number} 户</translation>
    </message>
    <message>
        <source>until then household {number}</source>
        <translation>原户号 {number}</translation>
    </message>
</context>
<context>
    <name>FamilyAsking</name>
    <message>
        <source>Nobody is left in the household. Strike it off? Everything is kept.</source>
        <translation>这一户已经没有人了。要注销吗？所有资料都会保留。</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Changes in the family</source>
        <translation>人口变化</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪户来</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到哪户去</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is written down yet. Births, deaths, marriages: here.</source>
        <translation>还没有登记过人口变化。出生、死亡、嫁娶等都在这里登记。</translation>
    </message>
    <message>
        <source>Changes in the family…</source>
        <translation>人口变化…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>凭证…</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>Changes in the family</source>
        <translation>人口变化</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What happened? One key chooses.</source>
        <translation>发生了什么？按一个键选择。</translation>
    </message>
    <message>
        <source>Something else happened</source>
        <translation>换一项</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>家庭住址</translation>
    </message>
    <message>
        <source>Household type</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Kind of monitoring</source>
        <translation>监测对象类别</translation>
    </message>
    <message>
        <source>Main cause of poverty</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>其他致贫原因</translation>
    </message>
    <message>
        <source>Family of a soldier or martyr</source>
        <translation>军烈属</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Size of the household</source>
        <translation>家庭人口</translation>
    </message>
    <message>
        <source>Members at the beginning of the year</source>
        <translation>年初家庭人口</translation>
    </message>
    <message>
        <source>Members at the end of the year</source>
        <translation>年末家庭人口</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Arable land</source>
        <translation>耕地面积</translation>
    </message>
    <message>
        <source>Of it with a confirmed title</source>
        <translation>其中确权面积</translation>
    </message>
    <message>
        <source>Irrigated land</source>
        <translation>有效灌溉面积</translation>
    </message>
    <message>
        <source>Forest land</source>
        <translation>林地面积</translation>
    </message>
    <message>
        <source>Farmland turned to forest</source>
        <translation>退耕还林面积</translation>
    </message>
    <message>
        <source>Orchards</source>
        <translation>林果面积</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>牧草地面积</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水面面积</translation>
    </message>
    <message>
        <source>House</source>
        <translation>住房</translation>
    </message>
    <message>
        <source>Area of the house</source>
        <translation>住房面积</translation>
    </message>
    <message>
        <source>Structure of the house</source>
        <translation>房屋结构</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>建房年份</translation>
    </message>
    <message>
        <source>Safety grade of the house</source>
        <translation>房屋安全等级</translation>
    </message>
    <message>
        <source>Dangerous house</source>
        <translation>是否危房</translation>
    </message>
    <message>
        <source>Repaired in</source>
        <translation>危改年度</translation>
    </message>
    <message>
        <source>Lives in a resettlement site</source>
        <translation>居住在集中安置区</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>安置区名称</translation>
    </message>
    <message>
        <source>Water, power, road</source>
        <translation>水、电、路</translation>
    </message>
    <message>
        <source>Source of drinking water</source>
        <translation>饮水情况</translation>
    </message>
    <message>
        <source>Safe drinking water</source>
        <translation>安全饮用水</translation>
    </message>
    <message>
        <source>Water is hard to get</source>
        <translation>饮水困难</translation>
    </message>
    <message>
        <source>Electricity for living</source>
        <translation>通生活用电</translation>
    </message>
    <message>
        <source>Electricity for production</source>
        <translation>通生产用电</translation>
    </message>
    <message>
        <source>Radio and television</source>
        <translation>通广播电视</translation>
    </message>
    <message>
        <source>Sanitary toilet</source>
        <translation>有卫生厕所</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>主要燃料</translation>
    </message>
    <message>
        <source>Road to the house</source>
        <translation>入户路</translation>
    </message>
    <message>
        <source>Distance to the village&apos;s main road</source>
        <translation>与村主干路距离</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Member of a cooperative</source>
        <translation>加入农民专业合作社</translation>
    </message>
    <message>
        <source>Led by an enterprise</source>
        <translation>有龙头企业带动</translation>
    </message>
    <message>
        <source>Led by a successful villager</source>
        <translation>有致富带头人带动</translation>
    </message>
    <message>
        <source>Help with production</source>
        <translation>到户产业帮扶</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>核查时点</translation>
    </message>
    <message>
        <source>Food and clothes</source>
        <translation>吃和穿</translation>
    </message>
    <message>
        <source>Enough to eat</source>
        <translation>不愁吃</translation>
    </message>
    <message>
        <source>How food was seen</source>
        <translation>吃的情况怎么看的</translation>
    </message>
    <message>
        <source>About food</source>
        <translation>吃的说明</translation>
    </message>
    <message>
        <source>Enough to wear</source>
        <translation>不愁穿</translation>
    </message>
    <message>
        <source>How clothes were seen</source>
        <translation>穿的情况怎么看的</translation>
    </message>
    <message>
        <source>About clothes</source>
        <translation>穿的说明</translation>
    </message>
    <message>
        <source>School and doctor</source>
        <translation>上学和看病</translation>
    </message>
    <message>
        <source>Compulsory schooling</source>
        <translation>义务教育有保障</translation>
    </message>
    <message>
        <source>How schooling was seen</source>
        <translation>上学情况怎么看的</translation>
    </message>
    <message>
        <source>About schooling</source>
        <translation>上学的说明</translation>
    </message>
    <message>
        <source>Basic medical care</source>
        <translation>基本医疗有保障</translation>
    </message>
    <message>
        <source>How medical care was seen</source>
        <translation>医疗情况怎么看的</translation>
    </message>
    <message>
        <source>About medical care</source>
        <translation>医疗的说明</translation>
    </message>
    <message>
        <source>House and water</source>
        <translation>住房和饮水</translation>
    </message>
    <message>
        <source>Safe house</source>
        <translation>住房安全有保障</translation>
    </message>
    <message>
        <source>How the house was seen</source>
        <translation>住房情况怎么看的</translation>
    </message>
    <message>
        <source>About the house</source>
        <translation>住房的说明</translation>
    </message>
    <message>
        <source>How the water was seen</source>
        <translation>饮水情况怎么看的</translation>
    </message>
    <message>
        <source>About the water</source>
        <translation>饮水的说明</translation>
    </message>
    <message>
        <source>Kind of expense</source>
        <translation>支出类别</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>总费用</translation>
    </message>
    <message>
        <source>Reimbursed</source>
        <translation>已报销</translation>
    </message>
    <message>
        <source>Paid by an insurer</source>
        <translation>理赔收入</translation>
    </message>
    <message>
        <source>Of it not covered by the rules</source>
        <translation>其中不合规费用</translation>
    </message>
    <message>
        <source>Paid by the household within the rules</source>
        <translation>合规自付</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Stands in for another pairing</source>
        <translation>临时代管</translation>
    </message>
    <message>
        <source>Role of the helper</source>
        <translation>帮扶角色</translation>
    </message>
    <message>
        <source>Begin of the pairing</source>
        <translation>结对开始时间</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Reason of the deletion</source>
        <translation>删除原因</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>走访窗口起</translation>
    </message>
    <message>
        <source>Local number</source>
        <translation>本地户号</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>Number of the head</source>
        <translation>户主证件号码</translation>
    </message>
    <message>
        <source>Household attribute</source>
        <translation>户属性</translation>
    </message>
    <message>
        <source>Family planning</source>
        <translation>独生子女户/双女户</translation>
    </message>
    <message>
        <source>First identified in</source>
        <translation>首次识别年度</translation>
    </message>
    <message>
        <source>Cause of falling back</source>
        <translation>返贫原因</translation>
    </message>
    <message>
        <source>Relocated household</source>
        <translation>易地扶贫搬迁户</translation>
    </message>
    <message>
        <source>Nobody able to work</source>
        <translation>整户无劳动能力</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>所属农户</translation>
    </message>
    <message>
        <source>National person number</source>
        <translation>人口编号</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>In the household since</source>
        <translation>进户日期</translation>
    </message>
    <message>
        <source>Left the household on</source>
        <translation>离户日期</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>三留守</translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation>残疾证号</translation>
    </message>
    <message>
        <source>Year of the certificate</source>
        <translation>残疾证办证年度</translation>
    </message>
    <message>
        <source>Number of the contract</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Yearly interest</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Interest subsidised</source>
        <translation>贴息金额</translation>
    </message>
    <message>
        <source>Share of the interest subsidised</source>
        <translation>贴息比例</translation>
    </message>
    <message>
        <source>Purpose of the loan</source>
        <translation>贷款用途</translation>
    </message>
    <message>
        <source>Real use of the loan</source>
        <translation>实际用途</translation>
    </message>
    <message>
        <source>Repaid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已展期</translation>
    </message>
    <message>
        <source>Renewed without repaying</source>
        <translation>无还本续贷</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>School</source>
        <translation>上学</translation>
    </message>
    <message>
        <source>Stage of schooling</source>
        <translation>就读阶段</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Name of the grant</source>
        <translation>资助名称</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>资金渠道</translation>
    </message>
    <message>
        <source>Pay a month</source>
        <translation>月补贴</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Contract of</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>How the house was mended</source>
        <translation>改造方式</translation>
    </message>
    <message>
        <source>a course lasts from 1 to 366 days</source>
        <translation>培训天数在1到366天之间</translation>
    </message>
    <message>
        <source>a year has from 1 to 12 months</source>
        <translation>月数在1到12之间</translation>
    </message>
    <message>
        <source>so much is not paid for one month</source>
        <translation>一个月不会有这么多</translation>
    </message>
    <message>
        <source>no house here is that large</source>
        <translation>房屋没有这么大</translation>
    </message>
    <message>
        <source>a house does not stand on so much land</source>
        <translation>宅基地没有这么大</translation>
    </message>
    <message>
        <source>the parts are more than the whole</source>
        <translation>各项之和超过了总额</translation>
    </message>
    <message>
        <source>Work begun on</source>
        <translation>开工日期</translation>
    </message>
    <message>
        <source>Work finished on</source>
        <translation>竣工日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>验收日期</translation>
    </message>
    <message>
        <source>How the village moved</source>
        <translation>搬迁方式</translation>
    </message>
    <message>
        <source>How they were settled</source>
        <translation>安置方式</translation>
    </message>
    <message>
        <source>Where they were settled</source>
        <translation>安置地点</translation>
    </message>
    <message>
        <source>Moved in on</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>The old house</source>
        <translation>旧房情况</translation>
    </message>
    <message>
        <source>Land won back</source>
        <translation>复垦面积</translation>
    </message>
    <message>
        <source>Persons who receive it</source>
        <translation>享受人员</translation>
    </message>
    <message>
        <source>Amount a person and month</source>
        <translation>每人每月金额</translation>
    </message>
    <message>
        <source>Amount a month</source>
        <translation>每月金额</translation>
    </message>
    <message>
        <source>Kind of treatment</source>
        <translation>就医类型</translation>
    </message>
    <message>
        <source>Paid by the basic insurance</source>
        <translation>基本医保支付</translation>
    </message>
    <message>
        <source>Paid by the serious illness insurance</source>
        <translation>大病保险支付</translation>
    </message>
    <message>
        <source>Paid by medical assistance</source>
        <translation>医疗救助支付</translation>
    </message>
    <message>
        <source>Paid by a commercial insurer</source>
        <translation>商业保险支付</translation>
    </message>
    <message>
        <source>Paid by the household</source>
        <translation>个人自付</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>股金</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>分红</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>培训内容</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>it is a day of another year</source>
        <translation>不是这一年的日期</translation>
    </message>
    <message>
        <source>it cannot be free and worked</source>
        <translation>不能既放假又上班</translation>
    </message>
    <message>
        <source>a year from 1990 to 2100 is wanted</source>
        <translation>年度应在 1990 到 2100 之间</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Found work afterwards</source>
        <translation>培训后就业</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>免学费</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>保费</translation>
    </message>
    <message>
        <source>Claim paid</source>
        <translation>理赔金额</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Reason of the help</source>
        <translation>救助原因</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Boards at school</source>
        <translation>住校</translation>
    </message>
    <message>
        <source>Why not in school</source>
        <translation>未上学原因</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>病种</translation>
    </message>
    <message>
        <source>Family doctor signed</source>
        <translation>家庭医生签约</translation>
    </message>
    <message>
        <source>Yearly health check</source>
        <translation>年度健康体检</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>就业</translation>
    </message>
    <message>
        <source>District of the work</source>
        <translation>务工地区划</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>务工企业</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>How the work was found</source>
        <translation>就业渠道</translation>
    </message>
    <message>
        <source>Works abroad</source>
        <translation>国外务工</translation>
    </message>
    <message>
        <source>Willing to work</source>
        <translation>就业意愿</translation>
    </message>
    <message>
        <source>Willing to be trained</source>
        <translation>培训意愿</translation>
    </message>
    <message>
        <source>Came back home</source>
        <translation>返乡</translation>
    </message>
    <message>
        <source>Found work again</source>
        <translation>返乡后再就业</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>公益性岗位</translation>
    </message>
    <message>
        <source>Months in the public post</source>
        <translation>公益性岗位月数</translation>
    </message>
    <message>
        <source>Why a graduate has no work</source>
        <translation>大专及以上毕业生未就业原因</translation>
    </message>
    <message>
        <source>Insurance and help</source>
        <translation>保险和保障</translation>
    </message>
    <message>
        <source>Serious illness insurance</source>
        <translation>大病保险</translation>
    </message>
    <message>
        <source>Commercial medical insurance</source>
        <translation>商业补充医疗保险</translation>
    </message>
    <message>
        <source>Medical assistance</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>Other help with health</source>
        <translation>其他健康帮扶</translation>
    </message>
    <message>
        <source>Residents&apos; pension</source>
        <translation>城乡居民养老保险</translation>
    </message>
    <message>
        <source>Employees&apos; pension</source>
        <translation>城镇职工养老保险</translation>
    </message>
    <message>
        <source>Class of the allowance</source>
        <translation>低保类别</translation>
    </message>
    <message>
        <source>Care for the destitute</source>
        <translation>特困供养</translation>
    </message>
    <message>
        <source>Child without support</source>
        <translation>事实无人抚养儿童</translation>
    </message>
    <message>
        <source>Accident insurance subsidised</source>
        <translation>享受人身意外保险补贴</translation>
    </message>
    <message>
        <source>Speaks Mandarin</source>
        <translation>会讲普通话</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变化情况</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From the household</source>
        <translation>从哪户</translation>
    </message>
    <message>
        <source>To the household</source>
        <translation>到哪户</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Hand-over signed</source>
        <translation>交接已签字</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level of the unit</source>
        <translation>单位层级</translation>
    </message>
    <message>
        <source>May be a primary helper</source>
        <translation>可任第一帮扶责任人</translation>
    </message>
    <message>
        <source>Helps since</source>
        <translation>开始帮扶</translation>
    </message>
    <message>
        <source>Helps until</source>
        <translation>结束帮扶</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>单位性质</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number of the visit</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>走访目的</translation>
    </message>
    <message>
        <source>Window to</source>
        <translation>走访窗口止</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Why there was no visit</source>
        <translation>未走访原因</translation>
    </message>
    <message>
        <source>Why it was moved</source>
        <translation>改期原因</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>费用起始日期</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>费用截止日期</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>工资性收入</translation>
    </message>
    <message>
        <source>Business income</source>
        <translation>生产经营性收入</translation>
    </message>
    <message>
        <source>Property income</source>
        <translation>财产性收入</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>转移性收入</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>生产经营性支出</translation>
    </message>
    <message>
        <source>Income altogether</source>
        <translation>总收入</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>第几份</translation>
    </message>
    <message>
        <source>Why these are not the counted ones</source>
        <translation>与统计人数不同的原因</translation>
    </message>
    <message>
        <source>Confirmed by the household on</source>
        <translation>农户确认日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>受益成员</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>核算方法</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Why it does not count</source>
        <translation>不计入的原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Begin of the visit</source>
        <translation>走访开始时间</translation>
    </message>
    <message>
        <source>End of the visit</source>
        <translation>走访结束时间</translation>
    </message>
    <message>
        <source>Why it took less than five minutes</source>
        <translation>不足五分钟的原因</translation>
    </message>
    <message>
        <source>Who was met</source>
        <translation>见到的人</translation>
    </message>
    <message>
        <source>Who was met, if somebody else</source>
        <translation>见到的其他人</translation>
    </message>
    <message>
        <source>Nobody was at home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>Place of the visit</source>
        <translation>走访地点</translation>
    </message>
    <message>
        <source>Record of the visit</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Policies explained</source>
        <translation>宣讲政策</translation>
    </message>
    <message>
        <source>The members changed</source>
        <translation>家庭成员有变化</translation>
    </message>
    <message>
        <source>The income changed much</source>
        <translation>收入有较大变化</translation>
    </message>
    <message>
        <source>Something is wrong with a guarantee</source>
        <translation>“两不愁三保障”有问题</translation>
    </message>
    <message>
        <source>A new risk of falling back</source>
        <translation>有新的返贫风险</translation>
    </message>
    <message>
        <source>Problems told at the visit</source>
        <translation>走访反映的问题</translation>
    </message>
    <message>
        <source>Opinion of the family</source>
        <translation>农户意见</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意程度</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>已在纸上签字</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>Added note</source>
        <translation>补记内容</translation>
    </message>
    <message>
        <source>Reason of the note</source>
        <translation>补记原因</translation>
    </message>
    <message>
        <source>Number of the group</source>
        <translation>组号</translation>
    </message>
    <message>
        <source>Leader of the group</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Code of the division</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Level of the division</source>
        <translation>区划级别</translation>
    </message>
    <message>
        <source>Town or country</source>
        <translation>城乡分类</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>由哪个区划接替</translation>
    </message>
    <message>
        <source>Role of the user</source>
        <translation>用户角色</translation>
    </message>
    <message>
        <source>Sees only these villages</source>
        <translation>只看这些村</translation>
    </message>
    <message>
        <source>Works here no more since</source>
        <translation>离岗日期</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>纯收入</translation>
    </message>
    <message>
        <source>Net income per head</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Further columns of the office&apos;s sheet</source>
        <translation>来表的其他列</translation>
    </message>
    <message>
        <source>Primary helper</source>
        <translation>第一帮扶责任人</translation>
    </message>
    <message>
        <source>Deleted or kept</source>
        <translation>删除还是保留</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>there</source>
        <translation>未删除</translation>
    </message>
    <message>
        <source>visit {no} of {year}</source>
        <translation>{year} 年第 {no} 次走访</translation>
    </message>
    <message>
        <source>a laptop</source>
        <translation>某台电脑</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Holder of the account</source>
        <translation>开户人</translation>
    </message>
    <message>
        <source>National household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>it is not on the list</source>
        <translation>不在名单里</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>Why it is added</source>
        <translation>补充原因</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>内容太长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>a new head is entered as such</source>
        <translation>户主变更请按“户主变更”登记</translation>
    </message>
    <message>
        <source>a newborn child was born within the last year; who is older comes as “moved in” or “adopted”</source>
        <translation>新生儿应是一年内出生的；出生更早的请按“户籍迁入”或“收养”登记</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Member status</source>
        <translation>成员状态</translation>
    </message>
    <message>
        <source>Registered in this village</source>
        <translation>户籍在本村</translation>
    </message>
    <message>
        <source>Lives and spends together</source>
        <translation>共同生活</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>In school</source>
        <translation>在校生状况</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>就读学校</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>劳动技能</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>务工所在地</translation>
    </message>
    <message>
        <source>Months of work</source>
        <translation>务工月数</translation>
    </message>
    <message>
        <source>Residents&apos; medical insurance</source>
        <translation>城乡居民医保</translation>
    </message>
    <message>
        <source>Employees&apos; medical insurance</source>
        <translation>城镇职工医保</translation>
    </message>
    <message>
        <source>Subsistence allowance</source>
        <translation>享受低保</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>it is at least {bound}</source>
        <translation>不能小于{bound}</translation>
    </message>
    <message>
        <source>it is at most {bound}</source>
        <translation>不能大于{bound}</translation>
    </message>
    <message>
        <source>{least} to {most} digits are needed</source>
        <translation>应为{least}至{most}位数字</translation>
    </message>
    <message>
        <source>there are at most {most}</source>
        <translation>最多{most}项</translation>
    </message>
    <message>
        <source>a day looks like 1973-07-08</source>
        <translation>日期写成 1973-07-08 这样</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>要填整数</translation>
    </message>
    <message>
        <source>a number is needed, such as 1200.50</source>
        <translation>请填数字，例如 1200.50</translation>
    </message>
    <message>
        <source>a year looks like 2019</source>
        <translation>年份请写成 2019</translation>
    </message>
    <message>
        <source>a month looks like 202609</source>
        <translation>月份请写成 202609</translation>
    </message>
    <message>
        <source>it is before 1900</source>
        <translation>早于1900年</translation>
    </message>
    <message>
        <source>it cannot be below nought</source>
        <translation>不能为负数</translation>
    </message>
    <message>
        <source>it has too many digits after the point</source>
        <translation>小数位数太多</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>数字太大</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>㎡</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>it is not in the list</source>
        <translation>不在选项里</translation>
    </message>
    <message>
        <source>it has not come yet</source>
        <translation>这一天还没有到</translation>
    </message>
    <message>
        <source>it is before the birth</source>
        <translation>早于出生日期</translation>
    </message>
    <message>
        <source>it is before the person came to the household</source>
        <translation>早于本人进入这一户的日期</translation>
    </message>
    <message>
        <source>household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>pairing</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>it is after the pairing ended</source>
        <translation>晚于结对结束时间</translation>
    </message>
    <message>
        <source>pairings</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>End of the pairing</source>
        <translation>帮扶结束时间</translation>
    </message>
    <message>
        <source>it is before the pairing began</source>
        <translation>早于结对开始时间</translation>
    </message>
    <message>
        <source>planned visit</source>
        <translation>计划走访</translation>
    </message>
    <message>
        <source>Planned day</source>
        <translation>安排的日子</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>it is not in the year of the plan</source>
        <translation>不在计划的那一年</translation>
    </message>
    <message>
        <source>the day is past</source>
        <translation>日子已经过去</translation>
    </message>
    <message>
        <source>a window ends after it begins</source>
        <translation>时间段的结束要在开始之后</translation>
    </message>
    <message>
        <source>it is longer than two hundred characters</source>
        <translation>超过两百个字</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>plans are made for the years from 2013 to the next</source>
        <translation>计划的年度须在 2013 年到明年之间</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>走访类型</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>a month looks like 2026-11</source>
        <translation>月份写成 2026-11</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In post until</source>
        <translation>在岗至</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>a unit of this name is in the register already</source>
        <translation>登记册里已有同名单位</translation>
    </message>
    <message>
        <source>this is no telephone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>it is before the first day</source>
        <translation>早于开始日期</translation>
    </message>
    <message>
        <source>What the household needs</source>
        <translation>帮扶需求</translation>
    </message>
    <message>
        <source>Goal of income per head</source>
        <translation>人均收入目标</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制定日期</translation>
    </message>
    <message>
        <source>Explained and signed</source>
        <translation>已说明并签字</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of measure</source>
        <translation>措施类别</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限长短</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Money needed</source>
        <translation>所需资金</translation>
    </message>
    <message>
        <source>Where the money is from</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Expected income</source>
        <translation>预计增收</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Model of the county</source>
        <translation>本地帮扶模式</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What hinders</source>
        <translation>存在困难</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Nothing to sell</source>
        <translation>没有可卖的产品</translation>
    </message>
    <message>
        <source>Why nothing</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sold through</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>帮销人</translation>
    </message>
    <message>
        <source>Left in stock</source>
        <translation>剩余数量</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>问题内容</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Heard from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>具体责任人</translation>
    </message>
    <message>
        <source>To be solved by</source>
        <translation>解决期限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>The household confirms</source>
        <translation>农户已确认</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>Paid as</source>
        <translation>发放方式</translation>
    </message>
    <message>
        <source>Counts into the income</source>
        <translation>计入收入</translation>
    </message>
    <message>
        <source>Line of the income sheet</source>
        <translation>收入项目</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>Signed by the household</source>
        <translation>户主已签名</translation>
    </message>
    <message>
        <source>Posted in</source>
        <translation>公示编号</translation>
    </message>
    <message>
        <source>Details of the kind</source>
        <translation>分类明细</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>涉及隐私</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Kind of notice</source>
        <translation>公示种类</translation>
    </message>
    <message>
        <source>Number of the notice</source>
        <translation>公示编号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Kind of days</source>
        <translation>天数算法</translation>
    </message>
    <message>
        <source>Period ends on</source>
        <translation>公示到期日</translation>
    </message>
    <message>
        <source>Taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>Township&apos;s number for complaints</source>
        <translation>乡镇监督电话</translation>
    </message>
    <message>
        <source>County&apos;s number for complaints</source>
        <translation>县级监督电话</translation>
    </message>
    <message>
        <source>Who takes objections, and where</source>
        <translation>异议受理人及地点</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>Result of the posting</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>打印份数</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Why it may be posted all the same</source>
        <translation>放行理由</translation>
    </message>
    <message>
        <source>Let through by</source>
        <translation>放行人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>公示或公告</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>遮盖方案</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Paper as issued</source>
        <translation>定稿原件</translation>
    </message>
    <message>
        <source>Photo of the posting</source>
        <translation>张贴照片</translation>
    </message>
    <message>
        <source>Photo of the place afterwards</source>
        <translation>撤下照片</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>替换的公示</translation>
    </message>
    <message>
        <source>Let through on</source>
        <translation>放行时间</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>反映方式</translation>
    </message>
    <message>
        <source>From whom (may be left out)</source>
        <translation>反映人（可不填）</translation>
    </message>
    <message>
        <source>About the household</source>
        <translation>涉及农户</translation>
    </message>
    <message>
        <source>What is objected to</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Looked into by (two or more)</source>
        <translation>核查人（两人以上）</translation>
    </message>
    <message>
        <source>Looked into on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Free days</source>
        <translation>放假日</translation>
    </message>
    <message>
        <source>Weekend days that are worked</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人类别</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>How it was signed</source>
        <translation>签字方式</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>说明人</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Explained on</source>
        <translation>说明时间</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>标准种类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Kind of rate</source>
        <translation>补助标准种类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>签名公钥</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>信任人</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Trusted on</source>
        <translation>信任时间</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>申请方式</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字成员</translation>
    </message>
    <message>
        <source>Written by somebody else</source>
        <translation>由他人代写</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>代写人</translation>
    </message>
    <message>
        <source>What may be compared</source>
        <translation>授权查询范围</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>启动日期</translation>
    </message>
    <message>
        <source>To be finished by</source>
        <translation>应完成日期</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>政策方案</translation>
    </message>
    <message>
        <source>Version of the steps</source>
        <translation>步骤版本</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>办理角色</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Least days</source>
        <translation>最少天数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>Meeting of</source>
        <translation>会议层级</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Should be present</source>
        <translation>应到人数</translation>
    </message>
    <message>
        <source>Were present</source>
        <translation>实到人数</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>First noticed on</source>
        <translation>线索日期</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>发现方式</translation>
    </message>
    <message>
        <source>Recognised in</source>
        <translation>识别时间</translation>
    </message>
    <message>
        <source>Main risk</source>
        <translation>主要风险</translation>
    </message>
    <message>
        <source>Second risk</source>
        <translation>第二风险</translation>
    </message>
    <message>
        <source>Third risk</source>
        <translation>第三风险</translation>
    </message>
    <message>
        <source>Fourth risk</source>
        <translation>第四风险</translation>
    </message>
    <message>
        <source>Fifth risk</source>
        <translation>第五风险</translation>
    </message>
    <message>
        <source>Line of the year, household</source>
        <translation>当年纳入参考范围（全户）</translation>
    </message>
    <message>
        <source>Line of the year, per head</source>
        <translation>当年纳入参考范围（人均）</translation>
    </message>
    <message>
        <source>Was on the poverty register</source>
        <translation>是否脱贫户</translation>
    </message>
    <message>
        <source>Nobody able to work, kept by the state</source>
        <translation>整户无劳动能力兜底</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help to develop</source>
        <translation>实施开发式帮扶措施情况</translation>
    </message>
    <message>
        <source>First help due by</source>
        <translation>帮扶落实期限</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>监测联系人</translation>
    </message>
    <message>
        <source>End of the risk</source>
        <translation>风险消除</translation>
    </message>
    <message>
        <source>How the risk ended</source>
        <translation>风险消除方式</translation>
    </message>
    <message>
        <source>The risk ended on</source>
        <translation>风险消除时间</translation>
    </message>
    <message>
        <source>House damaged afterwards</source>
        <translation>消除后住房损毁</translation>
    </message>
    <message>
        <source>Water supply damaged afterwards</source>
        <translation>消除后饮水设施损毁</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>风险消除回退日期</translation>
    </message>
    <message>
        <source>Income at recognition</source>
        <translation>识别时收入</translation>
    </message>
    <message>
        <source>Guarantees at recognition</source>
        <translation>识别时保障情况</translation>
    </message>
    <message>
        <source>Income at the end</source>
        <translation>消除时收入</translation>
    </message>
    <message>
        <source>Guarantees at the end</source>
        <translation>消除时保障情况</translation>
    </message>
    <message>
        <source>Poor village</source>
        <translation>贫困村</translation>
    </message>
    <message>
        <source>Deeply poor village</source>
        <translation>深度贫困村</translation>
    </message>
    <message>
        <source>Lifted in</source>
        <translation>退出年度</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>总户数</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>总人口</translation>
    </message>
    <message>
        <source>Registered rural population</source>
        <translation>农村户籍人口基数</translation>
    </message>
    <message>
        <source>Income of the collective</source>
        <translation>村集体收入</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>村支书</translation>
    </message>
    <message>
        <source>Telephone of the secretary</source>
        <translation>村支书电话</translation>
    </message>
    <message>
        <source>First secretary</source>
        <translation>第一书记</translation>
    </message>
    <message>
        <source>Hard road</source>
        <translation>通硬化路</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>通电</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>通宽带</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>有卫生室</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>工作队名称</translation>
    </message>
    <message>
        <source>Units that sent it</source>
        <translation>派出单位</translation>
    </message>
    <message>
        <source>Further villages</source>
        <translation>兼顾的村</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>say why it is another number than that of the members living together</source>
        <translation>与共同生活人数不一致，请写明原因</translation>
    </message>
    <message>
        <source>several entries stand on this line; open it to change one of them</source>
        <translation>这一行有几笔，请打开后修改其中一笔</translation>
    </message>
    <message>
        <source>this is the sum of the lines below it</source>
        <translation>这一行是下面各行的合计，不用填</translation>
    </message>
    <message>
        <source>income sheet</source>
        <translation>收入台账</translation>
    </message>
    <message>
        <source>income line</source>
        <translation>收入项目</translation>
    </message>
    <message>
        <source>a month is a number from 1 to 12</source>
        <translation>月份填 1 到 12</translation>
    </message>
    <message>
        <source>a share is above 0 and at most 100 %</source>
        <translation>比率应大于 0、不超过 100%</translation>
    </message>
    <message>
        <source>costs are reckoned only for crops, livestock, forest and business</source>
        <translation>只有种植、养殖、林果和其他经营项目才推算成本</translation>
    </message>
    <message>
        <source>it follows from quantity and price; open the line to change them</source>
        <translation>金额由数量和单价算出，请打开这一行修改</translation>
    </message>
    <message>
        <source>it lies before the beginning</source>
        <translation>早于开始日期</translation>
    </message>
    <message>
        <source>more was taken off than there was</source>
        <translation>扣除的比总费用还多</translation>
    </message>
    <message>
        <source>this kind belongs to another category</source>
        <translation>这个子类属于别的类别</translation>
    </message>
    <message>
        <source>it is more than a hundred per cent</source>
        <translation>超过了百分之百</translation>
    </message>
    <message>
        <source>quantity and price give another amount</source>
        <translation>和数量乘单价对不上</translation>
    </message>
    <message>
        <source>with nothing to sell, say why</source>
        <translation>没有可卖的产品，请写明原因</translation>
    </message>
    <message>
        <source>say what was sold, or that there is nothing to sell</source>
        <translation>请写卖了什么，或勾选没有可卖的产品</translation>
    </message>
    <message>
        <source>say who wrote it</source>
        <translation>请写代写人姓名</translation>
    </message>
    <message>
        <source>say in which line of the income sheet it counts</source>
        <translation>请选计入收入表的哪一项</translation>
    </message>
    <message>
        <source>this risk is there already</source>
        <translation>这个风险已经填过</translation>
    </message>
    <message>
        <source>the risks are filled in one after the other, the main one first</source>
        <translation>风险要依次填写，主要的在最前</translation>
    </message>
    <message>
        <source>more were present than should have been</source>
        <translation>实到人数比应到人数多</translation>
    </message>
    <message>
        <source>more votes than people who were present</source>
        <translation>票数比到会人数还多</translation>
    </message>
    <message>
        <source>it passes when more than half of those present agree</source>
        <translation>到会人员过半数同意才算通过</translation>
    </message>
    <message>
        <source>day and way of the end belong together</source>
        <translation>消除时间和消除方式要一起填</translation>
    </message>
    <message>
        <source>village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>the standing before it began on {day}</source>
        <translation>前一状态从 {day} 开始</translation>
    </message>
    <message>
        <source>it ends on {day}</source>
        <translation>该状态到 {day} 为止</translation>
    </message>
    <message>
        <source>Head&apos;s identity number</source>
        <translation>户主证件号码</translation>
    </message>
    <message>
        <source>Income per head</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>Income of</source>
        <translation>收入年度</translation>
    </message>
    <message>
        <source>Visits made</source>
        <translation>已走访次数</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>残疾等级</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>本地户号</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>it is longer than 500 signs</source>
        <translation>超过500字</translation>
    </message>
    <message>
        <source>the groups of the households</source>
        <translation>农户的组别</translation>
    </message>
    <message>
        <source>not a member of this household</source>
        <translation>不是这户的人</translation>
    </message>
    <message>
        <source>this form is of the whole village</source>
        <translation>这张表是全村的，不能只打几个组</translation>
    </message>
    <message>
        <source>Villagers&apos; group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>this year has not come yet</source>
        <translation>这一年还没有到</translation>
    </message>
    <message>
        <source>no file of a household reaches back so far</source>
        <translation>那么早还没有户档案</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>队员人数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>pages are written as 1-4,7</source>
        <translation>页码请写成 1-4,7</translation>
    </message>
    <message>
        <source>it is a number of days, at least one</source>
        <translation>应填天数，至少 1 天</translation>
    </message>
    <message>
        <source>it is an amount of money</source>
        <translation>应填金额</translation>
    </message>
    <message>
        <source>a posting has masking M2 or M3</source>
        <translation>公示只能用 M2 或 M3 遮盖</translation>
    </message>
    <message>
        <source>an objection is looked into by two people or more</source>
        <translation>异议核查应有两人以上</translation>
    </message>
    <message>
        <source>this day has not come yet</source>
        <translation>这一天还没到</translation>
    </message>
    <message>
        <source>the time for objections was over on this day</source>
        <translation>这一天公示期已过</translation>
    </message>
    <message>
        <source>the objection was not there yet on this day</source>
        <translation>这一天还没有收到异议</translation>
    </message>
    <message>
        <source>nobody has looked into it yet</source>
        <translation>还没有核查</translation>
    </message>
    <message>
        <source>the notice was not made yet on this day</source>
        <translation>这一天公示还没有定稿</translation>
    </message>
    <message>
        <source>the notice did not hang yet on this day</source>
        <translation>这一天公示还没有张贴</translation>
    </message>
    <message>
        <source>it is a number of copies, at least one</source>
        <translation>应填份数，至少 1 份</translation>
    </message>
    <message>
        <source>the records of this village begin in {year}</source>
        <translation>本村的记录从{year}年开始</translation>
    </message>
    <message>
        <source>say the day on which the person died or left</source>
        <translation>请填写死亡或离开的日期</translation>
    </message>
    <message>
        <source>the status says that the person is there; correct the status with the day</source>
        <translation>成员状态是在户；请连同成员状态一起更正</translation>
    </message>
    <message>
        <source>the head before was still in the household then</source>
        <translation>那时原户主还在户</translation>
    </message>
    <message>
        <source>{who} has this number already; look which of the two is wrong</source>
        <translation>{who}已经有这个编号，请核对哪一个错了</translation>
    </message>
    <message>
        <source>somebody in a village that is not yours has this number already; ask the township</source>
        <translation>别的村已有人用了这个编号，请问一下乡镇</translation>
    </message>
    <message>
        <source>the main cause is not among the other causes as well</source>
        <translation>主要原因不能同时列在其他原因里</translation>
    </message>
    <message>
        <source>only a household that fell back has a cause of it</source>
        <translation>只有返贫户才填返贫原因</translation>
    </message>
    <message>
        <source>it is more than arable and forest land together</source>
        <translation>比耕地加林地还多</translation>
    </message>
    <message>
        <source>no village of this laptop has this code</source>
        <translation>本机没有这个代码的村</translation>
    </message>
</context>
<context>
    <name>FigureTiles</name>
    <message>
        <source>Today: {figures}</source>
        <translation>今日：{figures}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation>第几次(&amp;V)</translation>
    </message>
    <message>
        <source>V&amp;illage…</source>
        <translation>村(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>组(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Helper…</source>
        <translation>帮扶责任人(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;No helper</source>
        <translation>没有帮扶责任人(&amp;N)</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>＋ Filter</source>
        <translation>＋ 筛选</translation>
    </message>
    <message>
        <source>Extra visits</source>
        <translation>加访</translation>
    </message>
    <message>
        <source>Visit {no}</source>
        <translation>第{no}次走访</translation>
    </message>
    <message>
        <source>No helper</source>
        <translation>没有帮扶责任人</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Take &amp;all away</source>
        <translation>全部取消(&amp;A)</translation>
    </message>
    <message>
        <source>Take the filter away: {filter}</source>
        <translation>去掉筛选：{filter}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Due and overdue</source>
        <translation>到期和逾期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Window ends soon</source>
        <translation>快到期限</translation>
    </message>
    <message>
        <source>With a day</source>
        <translation>已安排日子</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>没安排日子</translation>
    </message>
    <message>
        <source>Due or overdue, without a day</source>
        <translation>到期或逾期，还没安排日子</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免访</translation>
    </message>
    <message>
        <source>Nobody was at home</source>
        <translation>去了人不在家</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>全部原因</translation>
    </message>
</context>
<context>
    <name>FindFormDialog</name>
    <message>
        <source>Find a form</source>
        <translation>找表</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>What came of the objection</source>
        <translation>异议核查结果</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>two or more, 、 between them</source>
        <translation>两人以上，用顿号隔开</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>yes, on the day below</source>
        <translation>已答复，日期如下</translation>
    </message>
    <message>
        <source>Looked into by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Where it is upheld, cancel the notice and make a new one without that household.</source>
        <translation>异议成立的，作废这份公示，去掉这一户另出一份。</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The spreadsheet turned this number into an amount, so its last digits may be lost. Make the column text, type the number again and import once more; the row was not taken.</source>
        <translation>电子表格把号码变成了数值，末几位可能已丢失。请把这一列设为文本、重新录入号码后再导入；本行未导入。</translation>
    </message>
    <message>
        <source>The household already has the primary helper {helper} in this time. End that pairing first; this one was not taken.</source>
        <translation>该户在这段时间已有第一帮扶责任人 {helper}。请先结束原结对；本行未导入。</translation>
    </message>
    <message>
        <source>The helper has no telephone number; people must be able to call the helper.</source>
        <translation>帮扶责任人没有联系电话；群众要能打通他的电话。</translation>
    </message>
    <message>
        <source>The row has neither 户编号 nor a name, so nobody can tell whose it is; it was not taken.</source>
        <translation>本行既没有户编号也没有姓名，分不清是谁家的；未导入。</translation>
    </message>
    <message>
        <source>The village is not known here. Import the list of divisions first, or correct the name; the row was not taken.</source>
        <translation>本机没有这个村。请先导入区划表或改正村名；本行未导入。</translation>
    </message>
    <message>
        <source>This differs from the household&apos;s own entry, which stays: {kept}.</source>
        <translation>与农户表上的不一致，以农户表为准：{kept}。</translation>
    </message>
    <message>
        <source>This does not fit the column. It is kept beside the record as it was written.</source>
        <translation>内容不符合本列要求，已按原样另存在记录旁。</translation>
    </message>
    <message>
        <source>This word is not in the list of “{column}”. It is kept as it was written.</source>
        <translation>“{column}”没有这个选项，已按原样保留。</translation>
    </message>
    <message>
        <source>The same entry appears twice with different contents; the later row counts.</source>
        <translation>同一条出现两次且内容不同，以后一行为准。</translation>
    </message>
    <message>
        <source>Full-width characters were made plain.</source>
        <translation>全角字符已改为半角。</translation>
    </message>
    <message>
        <source>A small x was made a capital X.</source>
        <translation>小写 x 已改为大写 X。</translation>
    </message>
    <message>
        <source>Spaces in the name were taken out.</source>
        <translation>姓名中的空格已去掉。</translation>
    </message>
    <message>
        <source>The dot in the name was made ·.</source>
        <translation>姓名中的间隔号已统一为“·”。</translation>
    </message>
    <message>
        <source>The date was written in the usual form.</source>
        <translation>日期已改为统一格式。</translation>
    </message>
    <message>
        <source>Signs a spreadsheet put round the text were taken off.</source>
        <translation>电子表格加在文字外面的符号已去掉。</translation>
    </message>
    <message>
        <source>Spaces that do not belong were taken out.</source>
        <translation>多余的空格已去掉。</translation>
    </message>
    <message>
        <source>The number was written without what does not belong to it.</source>
        <translation>号码中多余的符号已去掉。</translation>
    </message>
    <message>
        <source>The village was recognised and got its full name.</source>
        <translation>村名已认出并改为全称。</translation>
    </message>
    <message>
        <source>A character of an old font was replaced by the real one.</source>
        <translation>旧字库的字已换成规范字。</translation>
    </message>
    <message>
        <source>Invisible signs were taken out.</source>
        <translation>看不见的符号已去掉。</translation>
    </message>
    <message>
        <source>The sheet has none of the known tables and was passed over.</source>
        <translation>这张工作表不是已知的名册，已跳过。</translation>
    </message>
    <message>
        <source>There is no field for this column. It is kept beside the records and comes back on export.</source>
        <translation>这一列还没有对应的栏目，已另存，导出时带回。</translation>
    </message>
    <message>
        <source>The sheet does not say its year; {year} was taken.</source>
        <translation>表中没有写年度，按 {year} 年处理。</translation>
    </message>
    <message>
        <source>The pairing has no beginning; {start} was taken.</source>
        <translation>结对没有开始时间，按 {start} 处理。</translation>
    </message>
    <message>
        <source>The pairing ended on the day its successor began; it is kept as ending the day before.</source>
        <translation>帮扶结束的那一天正是下一段帮扶开始的日子，已记为前一天结束。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>姓名没有填。</translation>
    </message>
    <message>
        <source>The cell holds a formula whose result was never saved, so it was read as empty. Open the workbook in a spreadsheet program, save it and import once more.</source>
        <translation>这个单元格里是公式，但没有保存计算结果，只能按空白读入。请用电子表格软件打开该文件并保存一次，再重新导入。</translation>
    </message>
    <message>
        <source>The cell was corrected in the preview; the workbook itself is as it was.</source>
        <translation>这一格已在预览中改正；表格文件本身没有改动。</translation>
    </message>
    <message>
        <source>This was deleted here, and the workbook lists it again; it is back.</source>
        <translation>这条记录曾在本机删除，表中又有，已恢复。</translation>
    </message>
    <message>
        <source>This file of the folder was passed over: {why}</source>
        <translation>文件夹里的这个文件已跳过：{why}</translation>
    </message>
    <message>
        <source>The column does not say its unit; so large a number was taken as metres, not kilometres.</source>
        <translation>这一列没有写单位；数值这么大，已按“米”而不是“公里”记入。</translation>
    </message>
    <message>
        <source>{count} rows of villages that are not yours were left out.</source>
        <translation>有 {count} 行属于您不负责的村，未导入。</translation>
    </message>
    <message>
        <source>The household already has another entry of this kind for the same time, which stays; this row was not taken.</source>
        <translation>这户同一时间已有一条同类记录，保留原有的；本行未导入。</translation>
    </message>
    <message>
        <source>What was written down once, such as a completed visit, is never changed; the workbook says something else, and this row was not taken.</source>
        <translation>已经完成的记录（如走访）不能改动；表中内容与本机不同，本行未导入。</translation>
    </message>
    <message>
        <source>A value of this row is missing or cannot be read; the row was not taken.</source>
        <translation>本行缺少必需的值，或有值读不出来；本行未导入。</translation>
    </message>
    <message>
        <source>The local number belongs to another household here, so this one got a new one.</source>
        <translation>这个本地户号在本机已属于另一户，已为这户另编新号。</translation>
    </message>
    <message>
        <source>This is no line of the income sheet, or there is no amount; the row was not taken. The lines are in the list of income lines.</source>
        <translation>“收入项目”不在收入项目表中，或没有金额；本行未导入。</translation>
    </message>
    <message>
        <source>Nobody of the household is called that; the entry was kept as the household&apos;s.</source>
        <translation>这户没有叫这个名字的成员，已记为全户的收入。</translation>
    </message>
    <message>
        <source>“{field}” of a measure: {why}. It was taken as it is; correct it on the page.</source>
        <translation>帮扶措施的“{field}”：{why}。已按原样收下，请在农户页上改正。</translation>
    </message>
    <message>
        <source>The number stands more than once in the register ({named}), and the row does not say which is meant; it was not taken. Put the number right there, then import once more.</source>
        <translation>这个编号在台账里有重复（{named}），这一行又看不出是哪一个，没有导入。请先在台账里把编号改正，再导入一次。</translation>
    </message>
    <message>
        <source>By its household number the row belongs to {by_number}, by its head to {by_head}, where the person is; the row was not taken. Put the household number right; who really moved has the new head.</source>
        <translation>按户编号这一行属于{by_number}，按户主却属于此人现在所在的{by_head}；这一行没有导入。请改正户编号；真正转户的人，户主应是新户主。</translation>
    </message>
    <message>
        <source>What stands in {cells} is far from the table and was left out, or the sheet would be too large to be read. Look whether it belongs there.</source>
        <translation>{cells}里的内容离表格太远，没有读入，不然这张表大得读不了。请看看它是不是真要填在那里。</translation>
    </message>
    <message>
        <source>The pairing ends before it begins, so it is of no day; it was taken as it is. Correct one of the two days.</source>
        <translation>结对结束日期早于开始日期，等于一天也没有结对；已按原样导入，请改正其中一个日期。</translation>
    </message>
    <message>
        <source>All of this is in {whole} too, which was read; this file was passed over.</source>
        <translation>这个文件的内容在 {whole} 中都有，已按那里读入，本文件略过。</translation>
    </message>
    <message>
        <source>The same identity number stands with {others}; one of them is wrong.</source>
        <translation>同一证件号码还登记在{others}名下，其中必有一处有误。</translation>
    </message>
    <message>
        <source>This is not a telephone number of eleven digits.</source>
        <translation>这不是11位的电话号码。</translation>
    </message>
    <message>
        <source>The household has no members.</source>
        <translation>该户没有家庭成员。</translation>
    </message>
    <message>
        <source>The household has no head: nobody&apos;s relation is 户主.</source>
        <translation>该户没有户主：成员中没有人的关系是“户主”。</translation>
    </message>
    <message>
        <source>The household has more than one head: also {others}.</source>
        <translation>该户有多名户主：还有{others}。</translation>
    </message>
    <message>
        <source>The head of the household has more than one spouse: also {others}.</source>
        <translation>该户有多名配偶：还有{others}。</translation>
    </message>
    <message>
        <source>The head of the household and the spouse are of the same sex; one of them, or the relation, is written down wrongly.</source>
        <translation>户主与配偶性别相同，性别或关系有一处登记错误。</translation>
    </message>
    <message>
        <source>A parent of the head is born less than {years} years before the head; one of the two dates or the relation is wrong.</source>
        <translation>户主的父（母）只比户主大不到{years}岁，出生日期或关系有误。</translation>
    </message>
    <message>
        <source>A child of the head is older than the head; one of the two dates or the relation is wrong.</source>
        <translation>户主的子女比户主年长，出生日期或关系有误。</translation>
    </message>
    <message>
        <source>The household has no telephone number of eleven digits.</source>
        <translation>该户没有11位的联系电话。</translation>
    </message>
    <message>
        <source>The identity number is missing.</source>
        <translation>证件号码未填写。</translation>
    </message>
    <message>
        <source>The identity number has {length} characters and is not a resident number (18) nor that of a disability certificate (20 or 22).</source>
        <translation>证件号码有{length}位，既不是居民身份证号（18位），也不是残疾人证号（20或22位）。</translation>
    </message>
    <message>
        <source>The identity number contains signs that cannot stand in one. Compare it with the card.</source>
        <translation>证件号码里有不能用的字符，请对照证件核对。</translation>
    </message>
    <message>
        <source>The check digit of the identity number is wrong: a digit was mistyped.</source>
        <translation>证件号码校验位不对：有数字录错了。</translation>
    </message>
    <message>
        <source>The identity number holds no possible date of birth.</source>
        <translation>证件号码中的出生日期不成立。</translation>
    </message>
    <message>
        <source>The date of birth is before 1900 or has not come yet.</source>
        <translation>出生日期早于1900年，或者还没有到。</translation>
    </message>
    <message>
        <source>The sex does not agree with the identity number, which says {number_says}.</source>
        <translation>性别与证件号码不符，号码显示为{number_says}。</translation>
    </message>
    <message>
        <source>The date of birth does not agree with the identity number, which says {number_says}.</source>
        <translation>出生日期与证件号码不符，号码显示为{number_says}。</translation>
    </message>
    <message>
        <source>The number of the disability certificate is not right: after the identity number come one digit 1–7 for the kind and one digit 1–4 for the level. Look at the certificate.</source>
        <translation>残疾人证号不对：身份证号之后应有一位类别（1–7）和一位等级（1–4）。请核对证件。</translation>
    </message>
    <message>
        <source>The disability certificate does not begin with the member&apos;s identity number.</source>
        <translation>残疾人证号的前18位与本人身份证号不一致。</translation>
    </message>
    <message>
        <source>The first six digits of the identity number are no county that is known. That may be right for a county that had another number in the past; compare them with the card.</source>
        <translation>证件号码前六位不是已知的区县代码。老区划代码可能如此，请与证件核对。</translation>
    </message>
    <message>
        <source>The relation to the head of household is empty or not in the list.</source>
        <translation>与户主关系未填写，或不在选项中。</translation>
    </message>
    <message>
        <source>The relation to the head of household does not agree with the sex: {sex}.</source>
        <translation>与户主关系和性别不符：性别为{sex}。</translation>
    </message>
    <message>
        <source>The political status is none of those that the register takes for a member: party member, probationary member, youth league, the masses.</source>
        <translation>政治面貌不在家庭成员可选范围内：中共党员、中共预备党员、共青团员、群众。</translation>
    </message>
    <message>
        <source>The political status does not go with an age of {age}: a party member is 18 or older, a member of the youth league between 14 and 28.</source>
        <translation>政治面貌与年龄（{age}岁）不符：党员须满18岁，团员为14至28岁。</translation>
    </message>
    <message>
        <source>it has no known table.</source>
        <translation>没有认得出的表。</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>是空的。</translation>
    </message>
    <message>
        <source>The state of health is empty.</source>
        <translation>健康状况未填写。</translation>
    </message>
    <message>
        <source>The state of health says healthy and something else as well.</source>
        <translation>健康状况既填“健康”又填了其他情况。</translation>
    </message>
    <message>
        <source>The state of health says disabled, but there is no number of a disability certificate. Enter it, or help to apply for one.</source>
        <translation>健康状况为残疾，但没有残疾人证号。请补录，或协助申办。</translation>
    </message>
    <message>
        <source>There is a disability certificate, but the state of health does not say disabled.</source>
        <translation>有残疾人证，但健康状况没有填“残疾”。</translation>
    </message>
    <message>
        <source>The ability to work is empty or not in the list.</source>
        <translation>劳动技能未填写，或不在选项中。</translation>
    </message>
    <message>
        <source>Somebody of {age} years counts as able to work; under 16 it is “no labour”.</source>
        <translation>{age}岁登记为有劳动力；16周岁以下应为“无劳动力”。</translation>
    </message>
    <message>
        <source>Somebody of {age} years is healthy and not at school, but not written down as able to work. Ask why.</source>
        <translation>{age}岁、健康、不在校，却未登记为普通或技能劳动力。请核实原因。</translation>
    </message>
    <message>
        <source>Worked {months} months away from home, but counts as unable to work.</source>
        <translation>外出务工{months}个月，却登记为丧失或无劳动力。</translation>
    </message>
    <message>
        <source>A year has twelve months to work away in.</source>
        <translation>一年务工时间不能超过12个月。</translation>
    </message>
    <message>
        <source>A place of work is given without months.</source>
        <translation>填了务工所在地，没有填务工时间。</translation>
    </message>
    <message>
        <source>Months of work are given without a place.</source>
        <translation>填了务工时间，没有填务工所在地。</translation>
    </message>
    <message>
        <source>The same telephone number stands with {others}, who works in another county. Ask both for their own number.</source>
        <translation>与在外县务工的{others}登记了同一个电话号码。请分别询问本人号码。</translation>
    </message>
    <message>
        <source>A public post is given without the months it was held.</source>
        <translation>填了公益性岗位，没有填月数。</translation>
    </message>
    <message>
        <source>Months in a public post are given, but not which post.</source>
        <translation>填了公益性岗位月数，没有填岗位类型。</translation>
    </message>
    <message>
        <source>Somebody of {age} years cannot hold a public post; that begins at 16.</source>
        <translation>{age}岁不能从事公益性岗位，须年满16周岁。</translation>
    </message>
    <message>
        <source>One person holds {count} public posts; two are the most.</source>
        <translation>一人登记了{count}个公益性岗位，最多两个。</translation>
    </message>
    <message>
        <source>The income per head of {year} is below the monitoring line of {line} yuan, and the household is not monitored. Look into it, and report a clue.</source>
        <translation>{year}年人均纯收入低于监测范围{line}元，又没有纳入监测。请核实并上报线索。</translation>
    </message>
    <message>
        <source>The net income of {year} does not follow from income less costs, which give {found}.</source>
        <translation>{year}年纯收入与“收入减支出”不一致，应为{found}元。</translation>
    </message>
    <message>
        <source>The income of {year} before costs is not the sum of its four parts, which give {found}.</source>
        <translation>{year}年总收入与四项收入之和不一致，应为{found}元。</translation>
    </message>
    <message>
        <source>The income per head of {year} does not follow from net income and members, which give {found}.</source>
        <translation>{year}年人均纯收入与“纯收入除以人口”不一致，应为{found}元。</translation>
    </message>
    <message>
        <source>The total of {year} does not follow from its lines, which give {found}.</source>
        <translation>{year}年合计与明细不一致，明细合计为{found}元。</translation>
    </message>
    <message>
        <source>The wages of a whole year before recognition are only {wage} yuan; were they entered in another unit?</source>
        <translation>识别前一年的工资性收入只有{wage}元，是不是单位录错了？</translation>
    </message>
    <message>
        <source>{names} worked away from home, but the household has no wages in {year}.</source>
        <translation>{names}有务工，但该户{year}年工资性收入为0。</translation>
    </message>
    <message>
        <source>The household has wages in {year}, but nobody worked away from home or holds a public post.</source>
        <translation>该户{year}年有工资性收入，但没有人务工，也没有公益性岗位。</translation>
    </message>
    <message>
        <source>Costs of {cost} yuan in {year} stand against {business} yuan earned by the family&apos;s own work. Either something earned is missing, or the costs are too high.</source>
        <translation>{year}年生产经营性支出{cost}元，而生产经营性收入只有{business}元。收入漏填，或支出偏高。</translation>
    </message>
    <message>
        <source>The costs of {year} come to {cost} yuan, less than nothing: what was paid towards the costs is more than the costs themselves, and adds to the income. Look at both.</source>
        <translation>{year}年生产经营性支出为{cost}元，成了负数：减少支出的补贴比支出本身还多，反而增加了收入，请核对两项。</translation>
    </message>
    <message>
        <source>The income per head of {year} differs by {percent} % from the year before ({before} yuan). Write in the note where that comes from.</source>
        <translation>{year}年人均纯收入与上年（{before}元）相差{percent}%。请在备注中写明原因。</translation>
    </message>
    <message>
        <source>serious-illness insurance</source>
        <translation>大病保险</translation>
    </message>
    <message>
        <source>commercial medical insurance</source>
        <translation>商业补充医疗保险</translation>
    </message>
    <message>
        <source>medical assistance</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>residents&apos; pension</source>
        <translation>居民养老保险</translation>
    </message>
    <message>
        <source>employees&apos; pension</source>
        <translation>职工养老保险</translation>
    </message>
    <message>
        <source>minimum living allowance</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>speaks standard Chinese</source>
        <translation>会讲普通话</translation>
    </message>
    <message>
        <source>works abroad</source>
        <translation>国外务工</translation>
    </message>
    <message>
        <source>residents&apos; medical insurance</source>
        <translation>城乡居民基本医疗保险</translation>
    </message>
    <message>
        <source>employees&apos; medical insurance</source>
        <translation>城镇职工基本医疗保险</translation>
    </message>
    <message>
        <source>destitute care</source>
        <translation>特困供养</translation>
    </message>
    <message>
        <source>other help with health</source>
        <translation>其他健康帮扶</translation>
    </message>
    <message>
        <source>Two basic medical insurances at once: residents&apos; and employees&apos;.</source>
        <translation>同时参加了居民医保和职工医保，只能有一种。</translation>
    </message>
    <message>
        <source>No basic medical insurance: neither residents&apos; nor employees&apos;.</source>
        <translation>没有参加基本医疗保险：居民医保、职工医保都没有。</translation>
    </message>
    <message>
        <source>A member of a household that was lifted from poverty or is monitored has no serious-illness insurance.</source>
        <translation>脱贫户或监测对象的成员没有参加大病保险。</translation>
    </message>
    <message>
        <source>Receives medical assistance without any medical insurance.</source>
        <translation>接受医疗救助，却没有参加任何医疗保险。</translation>
    </message>
    <message>
        <source>Not answered in the year&apos;s update: {questions}.</source>
        <translation>年度更新中没有填写：{questions}。</translation>
    </message>
    <message>
        <source>The facts of {year} are not entered; the newest are of {last}, while others of the family are up to date.</source>
        <translation>{year}年度信息未更新，最近的是{last}年度的，而家里其他人已经更新。</translation>
    </message>
    <message>
        <source>The update of {year} was not made: the newest facts of the members are of {last}.</source>
        <translation>{year}年度信息未更新：家庭成员最近的年度信息是{last}年度的。</translation>
    </message>
    <message>
        <source>The yearly facts of the members were never entered.</source>
        <translation>家庭成员的年度信息一直没有填写。</translation>
    </message>
    <message>
        <source>Receives the minimum living allowance and destitute care at once; only one is possible.</source>
        <translation>同时享受低保和特困供养，只能有一种。</translation>
    </message>
    <message>
        <source>{insured} members are insured, but the household has {members} at the end of the year.</source>
        <translation>有{insured}人参保，而年末家庭人口只有{members}人。</translation>
    </message>
    <message>
        <source>The allowance of {year} is paid for {persons} persons, but the household has {members}.</source>
        <translation>{year}年的低保（特困）保障了{persons}人，但家中只有{members}人。</translation>
    </message>
    <message>
        <source>Receives destitute care, but is {age} years old, healthy and not at school.</source>
        <translation>{age}岁、健康、不在校，却享受特困供养。</translation>
    </message>
    <message>
        <source>food</source>
        <translation>不愁吃</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>不愁穿</translation>
    </message>
    <message>
        <source>compulsory schooling</source>
        <translation>义务教育</translation>
    </message>
    <message>
        <source>basic medical care</source>
        <translation>基本医疗</translation>
    </message>
    <message>
        <source>safe housing</source>
        <translation>住房安全</translation>
    </message>
    <message>
        <source>safe water</source>
        <translation>饮水安全</translation>
    </message>
    <message>
        <source>An area or distance is below nought.</source>
        <translation>面积或距离为负数。</translation>
    </message>
    <message>
        <source>A part of the arable land (irrigated or titled) is larger than the arable land itself, {arable} mu.</source>
        <translation>有效灌溉或确权面积大于耕地面积（{arable}亩）。</translation>
    </message>
    <message>
        <source>The household has no house (0 square metres), but a structure of the house is given.</source>
        <translation>住房面积为0（无房户），却填了房屋结构。</translation>
    </message>
    <message>
        <source>The house has {per_head} square metres a head; usual are {least} to {most}. Measure it again, or look whether every member is written down.</source>
        <translation>人均住房{per_head}平方米，通常为{least}至{most}平方米。请重新丈量，或核对家庭成员是否齐全。</translation>
    </message>
    <message>
        <source>The house is graded {grade}, which does not go with what is said of its being dangerous: C and D are dangerous, A and B are not.</source>
        <translation>房屋鉴定为{grade}，与“是否危房户”不一致：C、D级是危房，A、B级不是。</translation>
    </message>
    <message>
        <source>A household that was lifted from poverty lives in a dangerous house and is not monitored. Have the house seen to, or report a clue.</source>
        <translation>脱贫户住危房，又没有纳入监测。请落实危房改造，或上报线索。</translation>
    </message>
    <message>
        <source>A household that was lifted from poverty has no safe water and is not monitored. See to the water, or report a clue.</source>
        <translation>脱贫户没有安全饮水，又没有纳入监测。请解决饮水，或上报线索。</translation>
    </message>
    <message>
        <source>A member is ill and has no serious-illness insurance; the household was lifted from poverty and is not monitored.</source>
        <translation>脱贫户有患病成员未参加大病保险，又没有纳入监测。</translation>
    </message>
    <message>
        <source>A child is out of school; the household was lifted from poverty and is not monitored. Bring the child back to school, or report a clue.</source>
        <translation>脱贫户有孩子失学，又没有纳入监测。请劝返复学，或上报线索。</translation>
    </message>
    <message>
        <source>The household counts as lifted from poverty, but the last check says no to: {items}.</source>
        <translation>登记为已脱贫，但最近一次核查以下项目为“否”：{items}。</translation>
    </message>
    <message>
        <source>Education and school status are both filled in; exactly one of them belongs here. School status: {school}.</source>
        <translation>文化程度和在校生状况都填了，只能填一项。在校生状况：{school}。</translation>
    </message>
    <message>
        <source>Education and school status are both empty; exactly one of them belongs here.</source>
        <translation>文化程度和在校生状况都没填，必须填一项。</translation>
    </message>
    <message>
        <source>The school status does not go with an age of {age} on 1 September; usual are {least} to {most} years.</source>
        <translation>在校生状况与年龄不符：9月1日时{age}岁，通常为{least}至{most}岁。</translation>
    </message>
    <message>
        <source>The child is of compulsory school age and not at school, and no reason is given. Enter the school status or the reason.</source>
        <translation>适龄儿童未在校，也没有填写原因。请补填在校生状况或未上学原因。</translation>
    </message>
    <message>
        <source>The reason for not being at school is illness or disability, but the state of health says healthy.</source>
        <translation>未上学原因是因病或因残，但健康状况为健康。</translation>
    </message>
    <message>
        <source>The household was helped with its business in {year}, but earned nothing by it. Ask what came of it, or enter the income.</source>
        <translation>{year}年有产业帮扶措施，但没有生产经营性收入。请核实效果，或补录收入。</translation>
    </message>
    <message>
        <source>An allowance (minimum living, destitute or disabled) was given in {year}, but the transfer income is 0.</source>
        <translation>{year}年有低保、特困或残疾补贴措施，但转移性收入为0。</translation>
    </message>
    <message>
        <source>The minimum living allowance is among the measures of {year}, but no member is marked as receiving it.</source>
        <translation>{year}年帮扶措施中有低保，但没有成员登记为享受低保。</translation>
    </message>
    <message>
        <source>The measure “{title}” is marked as income, but its line “{line}” has nothing on the income sheet of {year}.</source>
        <translation>帮扶措施“{title}”标为计入收入，但{year}年收入表中没有“{line}”这一项。</translation>
    </message>
    <message>
        <source>The measure “{title}” is marked as income, but “{line}” does not count as income here.</source>
        <translation>帮扶措施“{title}”标为计入收入，但“{line}”按规定不计入收入。</translation>
    </message>
    <message>
        <source>The Rain and Dew grant was given in {year}, but {name} is at no vocational school or college.</source>
        <translation>{year}年享受雨露计划，但{name}不在中职或高职就读。</translation>
    </message>
    <message>
        <source>“{kind}” was given in {year}, but nobody in the household has a disability certificate.</source>
        <translation>{year}年享受“{kind}”，但家中没有人有残疾人证。</translation>
    </message>
    <message>
        <source>Somebody here can work, but all help of {year} is welfare. Look for work or a business that suits them.</source>
        <translation>家中有劳动力，但{year}年只有综合保障措施。请安排合适的就业或产业帮扶。</translation>
    </message>
    <message>
        <source>The main cause of need is “{cause}”, but nothing planned or given in {year} answers it. Find something that does.</source>
        <translation>主要致贫原因是“{cause}”，但{year}年的计划和措施都不对应。请采取有针对性的措施。</translation>
    </message>
    <message>
        <source>The monitored household is called “{kind}”, but it was never lifted from poverty.</source>
        <translation>监测对象类别为“{kind}”，但该户从未脱贫。</translation>
    </message>
    <message>
        <source>The monitored household is called “{kind}”, but it was lifted from poverty before.</source>
        <translation>监测对象类别为“{kind}”，但该户曾是脱贫户。</translation>
    </message>
    <message>
        <source>The first help was due by {due}, and none has been recorded yet.</source>
        <translation>应在{due}前落实首次帮扶，至今没有帮扶措施记录。</translation>
    </message>
    <message>
        <source>Monitored for {months} months with somebody able to work, and still no help has been recorded.</source>
        <translation>纳入监测已{months}个月，家中有劳动力，仍没有登记帮扶措施。</translation>
    </message>
    <message>
        <source>Help that develops the household is recorded, but the case says it has not begun.</source>
        <translation>已登记开发式帮扶措施，但监测信息写的是“尚未实施”。</translation>
    </message>
    <message>
        <source>The case says that help which develops the household has begun, but there is only training or “other” among the measures.</source>
        <translation>监测信息写的是开发式帮扶“已实施”，但措施中只有技能培训或“其他”。</translation>
    </message>
    <message>
        <source>The risk is said to have ended through help, but no help is recorded.</source>
        <translation>风险消除方式为帮扶消除，但没有登记帮扶措施。</translation>
    </message>
    <message>
        <source>The risk ended within {months} months of recognition; that is too soon to be sure.</source>
        <translation>识别后不到{months}个月就消除风险，时间过短。</translation>
    </message>
    <message>
        <source>Nobody in the household can work, so its risk stays; it cannot be marked as eliminated.</source>
        <translation>整户无劳动能力，不能标注风险消除。</translation>
    </message>
    <message>
        <source>The household has no primary helper today.</source>
        <translation>该户目前没有第一帮扶责任人。</translation>
    </message>
    <message>
        <source>The primary helper {helper} left the post on {day}. Give the household another helper.</source>
        <translation>第一帮扶责任人{helper}已于{day}离岗。请为该户调整帮扶责任人。</translation>
    </message>
    <message>
        <source>{helper} is the primary helper of more than {most} households; this is number {rank}. Give some of them to others.</source>
        <translation>{helper}担任第一帮扶责任人超过{most}户，这是第{rank}户。请调整一部分。</translation>
    </message>
    <message>
        <source>Overdue: visit no. {numbers} of {year}. Make it now, or say why the household is freed.</source>
        <translation>{year}年第{numbers}次走访已逾期。请尽快补走访，或注明免访原因。</translation>
    </message>
    <message>
        <source>Only {done} of the four visits of {year} are done, and the year&apos;s update has closed.</source>
        <translation>{year}年四次走访只完成{done}次，年度更新已截止。</translation>
    </message>
    <message>
        <source>Two planned visits of the household are on the same day, {day}. Look which one was really made then.</source>
        <translation>该户两次计划走访登记在同一天（{day}）。请核实哪一次是当天走访的。</translation>
    </message>
    <message>
        <source>{visitor} was in {count} households on {day}; more than {most} in one day are hardly possible.</source>
        <translation>{visitor}在{day}走访了{count}户，一天超过{most}户不合常理。</translation>
    </message>
    <message>
        <source>The text of the visit of {day} is the same as of the visit to {others}; each household has its own. Add what was special here.</source>
        <translation>{day}的走访内容与{others}的几乎相同。各户情况不同，请补充本户的具体情况。</translation>
    </message>
    <message>
        <source>The visit is dated {day}, which has not come yet.</source>
        <translation>走访日期为{day}，还没到这一天。</translation>
    </message>
    <message>
        <source>{helper} made the planned visit of {day}, but only became the household&apos;s helper on {start}.</source>
        <translation>{day}的计划走访由{helper}完成，但其帮扶该户从{start}才开始。</translation>
    </message>
    <message>
        <source>{helper} made the planned visit of {day}, but was not in post on that day.</source>
        <translation>{day}的计划走访由{helper}完成，但其当天不在岗。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but no help with health, from society or of welfare was given.</source>
        <translation>风险为“{risk}”，但没有健康帮扶、社会帮扶或综合保障措施。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but no member has a chronic or serious illness.</source>
        <translation>风险为“{risk}”，但没有成员患慢性病或大病。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but no medical costs that the family paid itself are recorded.</source>
        <translation>风险为“{risk}”，但没有登记医疗合规自付支出。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but no help with schooling or from society was given.</source>
        <translation>风险为“{risk}”，但没有教育帮扶、义务教育保障或社会帮扶措施。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but nobody in the household can work, or nobody&apos;s work is recorded.</source>
        <translation>风险为“{risk}”，但家中没有劳动力，或没有登记务工信息。</translation>
    </message>
    <message>
        <source>The risk is “{risk}”, but {able} of {members} members are able to work.</source>
        <translation>风险为“{risk}”，但{members}人中有{able}人有劳动力。</translation>
    </message>
    <message>
        <source>The last check says no to {items}, but the risks of the monitored household do not contain it.</source>
        <translation>最近一次核查{items}为“否”，但监测对象的风险中没有这一项。</translation>
    </message>
    <message>
        <source>somebody in another village</source>
        <translation>外村的一人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Identity number: length</source>
        <translation>证件号码：位数</translation>
    </message>
    <message>
        <source>Identity number: check digit</source>
        <translation>证件号码：校验位</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex or birth against the number</source>
        <translation>性别、出生日期与号码不符</translation>
    </message>
    <message>
        <source>Same number twice</source>
        <translation>证件号码重复</translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation>残疾人证</translation>
    </message>
    <message>
        <source>Identity number: unknown county</source>
        <translation>证件号码：区县代码</translation>
    </message>
    <message>
        <source>Head, spouse and members</source>
        <translation>户主、配偶和成员</translation>
    </message>
    <message>
        <source>Couple of one sex</source>
        <translation>夫妻同性别</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Ages of parents and children</source>
        <translation>父母子女年龄</translation>
    </message>
    <message>
        <source>Education or school</source>
        <translation>文化程度与在校</translation>
    </message>
    <message>
        <source>School and age</source>
        <translation>在校与年龄</translation>
    </message>
    <message>
        <source>Child out of school</source>
        <translation>适龄儿童未上学</translation>
    </message>
    <message>
        <source>Out of school for illness</source>
        <translation>因病因残未上学</translation>
    </message>
    <message>
        <source>State of health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Disabled, and the certificate</source>
        <translation>残疾与残疾人证</translation>
    </message>
    <message>
        <source>Ability to work</source>
        <translation>劳动技能</translation>
    </message>
    <message>
        <source>Labour under 16</source>
        <translation>未满16岁有劳动力</translation>
    </message>
    <message>
        <source>Healthy but unable to work</source>
        <translation>健康却无劳动力</translation>
    </message>
    <message>
        <source>Works but unable to</source>
        <translation>无劳动力却务工</translation>
    </message>
    <message>
        <source>Place and months of work</source>
        <translation>务工地与时间</translation>
    </message>
    <message>
        <source>Shared telephone</source>
        <translation>电话号码相同</translation>
    </message>
    <message>
        <source>Public posts</source>
        <translation>公益性岗位</translation>
    </message>
    <message>
        <source>Basic medical insurance</source>
        <translation>基本医疗保险</translation>
    </message>
    <message>
        <source>Serious-illness insurance</source>
        <translation>大病保险</translation>
    </message>
    <message>
        <source>Medical assistance</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>Questions not answered</source>
        <translation>是否项未填</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Allowance and care at once</source>
        <translation>低保与特困重复</translation>
    </message>
    <message>
        <source>Healthy in destitute care</source>
        <translation>健康成年人特困供养</translation>
    </message>
    <message>
        <source>Land and house figures</source>
        <translation>土地住房数据</translation>
    </message>
    <message>
        <source>House area a head</source>
        <translation>人均住房面积</translation>
    </message>
    <message>
        <source>House grade and danger</source>
        <translation>危房等级与危房户</translation>
    </message>
    <message>
        <source>Dangerous house, not monitored</source>
        <translation>住危房未监测</translation>
    </message>
    <message>
        <source>Unsafe water, not monitored</source>
        <translation>饮水不安全未监测</translation>
    </message>
    <message>
        <source>Ill and uninsured, not monitored</source>
        <translation>患病未参保未监测</translation>
    </message>
    <message>
        <source>Out of school, not monitored</source>
        <translation>失学未监测</translation>
    </message>
    <message>
        <source>Below the line, not monitored</source>
        <translation>低于监测线未监测</translation>
    </message>
    <message>
        <source>Lifted but lacking a guarantee</source>
        <translation>已脱贫保障有缺项</translation>
    </message>
    <message>
        <source>Totals of income</source>
        <translation>收入合计</translation>
    </message>
    <message>
        <source>Very small wage</source>
        <translation>工资性收入过小</translation>
    </message>
    <message>
        <source>Work and wages</source>
        <translation>务工与工资</translation>
    </message>
    <message>
        <source>Costs against earnings</source>
        <translation>支出与收入</translation>
    </message>
    <message>
        <source>Business help without earnings</source>
        <translation>有产业帮扶无收入</translation>
    </message>
    <message>
        <source>Allowance without income</source>
        <translation>有补贴无收入</translation>
    </message>
    <message>
        <source>Income changed much</source>
        <translation>收入变化过大</translation>
    </message>
    <message>
        <source>Measure counted as income</source>
        <translation>措施计入收入</translation>
    </message>
    <message>
        <source>No primary helper</source>
        <translation>没有第一帮扶责任人</translation>
    </message>
    <message>
        <source>Helper with too many households</source>
        <translation>帮扶户数过多</translation>
    </message>
    <message>
        <source>Visits overdue</source>
        <translation>走访逾期</translation>
    </message>
    <message>
        <source>Visits too much alike</source>
        <translation>走访雷同</translation>
    </message>
    <message>
        <source>Date of a visit</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Kind of monitored household</source>
        <translation>监测对象类别</translation>
    </message>
    <message>
        <source>Monitored without help</source>
        <translation>监测后无措施</translation>
    </message>
    <message>
        <source>Help that develops</source>
        <translation>开发式帮扶</translation>
    </message>
    <message>
        <source>Risk ended too soon or unhelped</source>
        <translation>风险消除过快或无措施</translation>
    </message>
    <message>
        <source>Risk ended without labour</source>
        <translation>无劳动力却消除风险</translation>
    </message>
    <message>
        <source>Risk of illness, no help</source>
        <translation>因病无措施</translation>
    </message>
    <message>
        <source>Risk of illness, nobody ill</source>
        <translation>因病但无患者</translation>
    </message>
    <message>
        <source>Risk of school costs, no help</source>
        <translation>因学无措施</translation>
    </message>
    <message>
        <source>Risk of unsteady work</source>
        <translation>务工就业不稳</translation>
    </message>
    <message>
        <source>Risk of lacking labour</source>
        <translation>缺劳动力</translation>
    </message>
    <message>
        <source>Guarantee lacking, not a risk</source>
        <translation>保障缺项未列风险</translation>
    </message>
    <message>
        <source>Rain and Dew grant</source>
        <translation>雨露计划</translation>
    </message>
    <message>
        <source>Disability allowance</source>
        <translation>残疾人补贴</translation>
    </message>
    <message>
        <source>Only welfare</source>
        <translation>只有综合保障</translation>
    </message>
    <message>
        <source>Cause without an answer</source>
        <translation>致贫原因无对应措施</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示公告</translation>
    </message>
    <message>
        <source>must be mended</source>
        <translation>必须改正</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>explained: {why}</source>
        <translation>已说明：{why}</translation>
    </message>
    <message>
        <source>mended on {day}</source>
        <translation>{day}已改正</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}发现</translation>
    </message>
    <message>
        <source>What is wrong with the data</source>
        <translation>数据疑点</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Notice {no} was taken down on {day}, before its period was over on {end}.</source>
        <translation>{no} 于 {day} 撤下，公示期到 {end} 才满。</translation>
    </message>
    <message>
        <source>Notice {no} hangs {days} days; at least {least} are laid down.</source>
        <translation>{no} 公示期为 {days} 天，规定不少于 {least} 天。</translation>
    </message>
    <message>
        <source>Notice {no} was printed with masking {masking}, weaker than {floor}, which is laid down.</source>
        <translation>{no} 按 {masking} 遮盖打印，低于规定的 {floor}。</translation>
    </message>
    <message>
        <source>An objection to notice {no} came on {day} and is not answered yet.</source>
        <translation>{no} 在 {day} 收到的异议至今没有答复。</translation>
    </message>
    <message>
        <source>The period of notice {no} was over on {end}; it should have been taken down.</source>
        <translation>{no} 公示期已于 {end} 届满，应当撤下。</translation>
    </message>
    <message>
        <source>The paper of notice {no} says that it hangs from {said} on, but it was put up on {day}. Correct the days on the paper by hand, with the seal.</source>
        <translation>{no} 纸面写的是从 {said} 起公示，实际 {day} 张贴。请在纸面上手工更正日期并加盖公章。</translation>
    </message>
    <message>
        <source>There is no photo of notice {no} as it was put up.</source>
        <translation>{no} 没有张贴照片。</translation>
    </message>
    <message>
        <source>Another notice has the number {no} as well: two laptops gave it out without a network. Both hang, so none is changed; say on the papers for the file which is which.</source>
        <translation>另有一份公示也用了编号 {no}：两台电脑断网时各编了一次。两份都已张贴，因此都不改动；请在存档材料上注明区别。</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>As colleagues know you</source>
        <translation>同事们认识的名字</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>At least four characters. Four words you know by heart are best.</source>
        <translation>至少四个字符。最好用自己记得牢的几个词。</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再输一次(&amp;M)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Who works on this laptop first?</source>
        <translation>谁先使用这台电脑？</translation>
    </message>
    <message>
        <source>The data are encrypted with your passphrase. Colleagues can be added later.</source>
        <translation>数据用您的口令加密。同事以后可以再加。</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>两次口令不一样，请重新输入。</translation>
    </message>
    <message>
        <source>Making the encrypted data folder…</source>
        <translation>正在建立加密数据文件夹……</translation>
    </message>
    <message>
        <source>I have it on paper, go on</source>
        <translation>已写在纸上，继续</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Import rosters</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Excel or CSV files of households, members and helpers</source>
        <translation>农户、成员、帮扶责任人的 Excel 或 CSV 表</translation>
    </message>
    <message>
        <source>Open the demo village</source>
        <translation>打开演示村</translation>
    </message>
    <message>
        <source>Invented households to try everything with</source>
        <translation>虚构的农户，样样都可以试</translation>
    </message>
    <message>
        <source>Join a township</source>
        <translation>从乡镇入网</translation>
    </message>
    <message>
        <source>With the server&apos;s address and a code from the township</source>
        <translation>用乡镇服务器的地址和入网码</translation>
    </message>
    <message>
        <source>Code from the township</source>
        <translation>乡镇给的入网码</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>入网码(&amp;C)</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入网</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>● Saved on this laptop</source>
        <translation>● 本机已保存</translation>
    </message>
    <message>
        <source>User: {name} ({role})</source>
        <translation>用户：{name}（{role}）</translation>
    </message>
    <message>
        <source>the last backup failed: see Settings</source>
        <translation>上次备份没做成：见设置</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n 处不一致待选定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n 项待同步</numerusform>
        </translation>
    </message>
    <message>
        <source>not joined to a township</source>
        <translation>尚未入网</translation>
    </message>
    <message>
        <source>township has everything up to {moment}</source>
        <translation>乡镇已确认到 {moment}</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>{profile} v{version}</source>
        <translation>{profile} v{version}</translation>
    </message>
    <message>
        <source> (unsigned)</source>
        <translation>（未签名）</translation>
    </message>
    <message numerus="yes">
        <source>%n villages</source>
        <translation>
            <numerusform>%n 个村</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenCard</name>
    <message>
        <source>Recovery sheet</source>
        <translation>用恢复单</translation>
    </message>
    <message>
        <source>Call the township</source>
        <translation>打电话给乡镇</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>用哪种办法？</translation>
    </message>
    <message>
        <source>Set the passphrase and open</source>
        <translation>设好口令并打开</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>办法(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>编号(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>代码(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>新口令(&amp;P)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>A new passphrase for {user}</source>
        <translation>给 {user} 设新口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Call the township on a number you know. Say your name, that this is the laptop “{laptop}”, and number {number}. The clerk reads out four groups; this number then works once.</source>
        <translation>拨打您知道的乡镇电话，报上姓名，说这台电脑叫“{laptop}”，编号 {number}。专干念四组代码，您照着输；这个编号只能用一次。</translation>
    </message>
    <message>
        <source>The recovery sheet was printed when this laptop was set up and is locked away at the village office. Capitals, spaces and dashes do not matter; O is 0, and I is 1.</source>
        <translation>恢复单是这台电脑启用时打印的，锁在村部。大小写、空格、横线都不要紧；O 当 0，I 当 1。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>两次口令不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>fieldkit</source>
        <translation>帮扶台账</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>GivePassphraseDialog</name>
    <message>
        <source>A new passphrase for {user}</source>
        <translation>给 {user} 设新口令</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设好</translation>
    </message>
</context>
<context>
    <name>GroupChips</name>
    <message>
        <source>Only group {name}</source>
        <translation>只打{name}</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>Put %n household(s) into a group</source>
        <translation>
            <numerusform>把 %n 户编入一个组</numerusform>
        </translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>such as 3组</source>
        <translation>例如 3组</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组别(&amp;G)</translation>
    </message>
    <message>
        <source>It can be taken back afterwards.</source>
        <translation>之后可以撤回。</translation>
    </message>
</context>
<context>
    <name>HandoversView</name>
    <message>
        <source>Household or helper</source>
        <translation>农户或帮扶责任人</translation>
    </message>
    <message>
        <source>Both have signed</source>
        <translation>双方已签字</translation>
    </message>
    <message>
        <source>Signed ones too</source>
        <translation>含已签字的</translation>
    </message>
    <message>
        <source>Print hand-over sheets</source>
        <translation>打印交接单</translation>
    </message>
    <message>
        <source>Not signed after all</source>
        <translation>取消已签字</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原帮扶责任人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新帮扶责任人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>First visit of the new helper</source>
        <translation>新帮扶人首次走访</translation>
    </message>
    <message>
        <source>Changes of helper</source>
        <translation>帮扶责任人变更</translation>
    </message>
    <message>
        <source>both have signed</source>
        <translation>双方已签字</translation>
    </message>
    <message>
        <source>waiting for signatures</source>
        <translation>等待签字</translation>
    </message>
    <message>
        <source>has not visited yet</source>
        <translation>还没有走访</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已勾选 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Space marks, Ctrl+A all</source>
        <translation>空格勾选，Ctrl+A 全选</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s)</source>
        <translation>
            <numerusform>共 %n 份交接</numerusform>
        </translation>
    </message>
    <message>
        <source>No hand-over waits for signatures.</source>
        <translation>没有等待签字的交接。</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) signed by both.</source>
        <translation>
            <numerusform>%n 份交接已由双方签字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happens</name>
    <message>
        <source>gets a helper</source>
        <translation>新结对</translation>
    </message>
    <message>
        <source>changes helper; {before} ends the day before</source>
        <translation>换人：{before}到前一天为止</translation>
    </message>
    <message>
        <source>same helper, goes on without a gap</source>
        <translation>还是这位，接续不中断</translation>
    </message>
    <message>
        <source>has this helper already</source>
        <translation>已经是这位，不变</translation>
    </message>
    <message>
        <source>stays as it is: {before} begins on that day or later</source>
        <translation>不变：{before}在当天或之后开始结对</translation>
    </message>
    <message>
        <source>stays as it is: the helper is not in post on that day</source>
        <translation>不变：这位帮扶责任人当天不在岗</translation>
    </message>
    <message>
        <source>stays as it is: struck off</source>
        <translation>不变：已销户</translation>
    </message>
    <message>
        <source>new {n}</source>
        <translation>新结对 {n} 户</translation>
    </message>
    <message>
        <source>change of helper {n}</source>
        <translation>换人 {n} 户</translation>
    </message>
    <message>
        <source>goes on {n}</source>
        <translation>接续 {n} 户</translation>
    </message>
    <message>
        <source>already {n}</source>
        <translation>已是这位 {n} 户</translation>
    </message>
    <message>
        <source>clash {n}</source>
        <translation>有冲突 {n} 户</translation>
    </message>
    <message>
        <source>not in post {n}</source>
        <translation>不在岗 {n} 户</translation>
    </message>
    <message>
        <source>struck off {n}</source>
        <translation>已销户 {n} 户</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>Who is the head now?</source>
        <translation>现在谁是户主？</translation>
    </message>
    <message>
        <source>Make the head</source>
        <translation>定为户主</translation>
    </message>
    <message>
        <source>{name} is no longer in the household. Nothing else of it is saved before.</source>
        <translation>{name}已不在户内。确定新户主之前，这一户的其他内容都不能保存。</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>户主(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>从哪天起(&amp;S)</translation>
    </message>
    <message>
        <source>What is everybody to the new head?</source>
        <translation>每个人与新户主的关系：</translation>
    </message>
</context>
<context>
    <name>HeadQuestions</name>
    <message>
        <source>&amp;Head</source>
        <translation>新户主(&amp;H)</translation>
    </message>
    <message>
        <source>What is everybody to the new head?</source>
        <translation>每个人与新户主的关系：</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有哪一页有这些字。</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助内容</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>回到工作</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>HelperDialog</name>
    <message>
        <source>New helper</source>
        <translation>新增帮扶责任人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>still in post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Unit level</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>In post from</source>
        <translation>在岗自</translation>
    </message>
    <message>
        <source>In post until</source>
        <translation>在岗至</translation>
    </message>
    <message>
        <source>Correct the spelling of a name here. Another person is another helper.</source>
        <translation>这里只更正姓名的错字；换了人要另行登记。</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Households, now and before</source>
        <translation>现在和以前的结对户</translation>
    </message>
</context>
<context>
    <name>HelperList</name>
    <message>
        <source>Name, pinyin or unit</source>
        <translation>姓名、拼音或单位</translation>
    </message>
    <message>
        <source>Search helpers</source>
        <translation>查找帮扶责任人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶责任人</translation>
    </message>
</context>
<context>
    <name>HelpersView</name>
    <message>
        <source>Name, pinyin, unit, telephone</source>
        <translation>姓名、拼音、单位、电话</translation>
    </message>
    <message>
        <source>New helper</source>
        <translation>新增帮扶责任人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>More than {limit} households</source>
        <translation>超过 {limit} 户</translation>
    </message>
    <message>
        <source>Without a telephone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>Left, still has households</source>
        <translation>已离岗仍有结对户</translation>
    </message>
    <message>
        <source>Without households</source>
        <translation>没有结对户</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Hand all over</source>
        <translation>全部移交</translation>
    </message>
    <message>
        <source>Same person twice</source>
        <translation>合并重复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离岗</translation>
    </message>
    <message>
        <source>more than the policy&apos;s {limit}</source>
        <translation>超过规定的 {limit} 户</translation>
    </message>
    <message numerus="yes">
        <source>%n helper(s)</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is the same person as {name}?</source>
        <translation>哪一位与{name}是同一人？</translation>
    </message>
    <message>
        <source>The pairings of “{other}” go to “{name}” ({unit}); the other entry is deleted.</source>
        <translation>“{other}”的结对归到“{name}”（{unit}）名下，另一条登记删除。</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>合为一人</translation>
    </message>
    <message>
        <source>Delete the helper “{name}”, entered by mistake?</source>
        <translation>帮扶责任人“{name}”是误录的，要删除吗？</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>added: {noun} {names}</source>
        <translation>新增{noun} {names}</translation>
    </message>
    <message>
        <source>deleted: {noun} {names}</source>
        <translation>删除{noun} {names}</translation>
    </message>
    <message>
        <source>brought back: {noun} {names}</source>
        <translation>恢复{noun} {names}</translation>
    </message>
    <message>
        <source>{what}: {old} → {new}</source>
        <translation>{what}：{old} → {new}</translation>
    </message>
    <message>
        <source>({reason})</source>
        <translation>（{reason}）</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>等，另有 {count} 个</translation>
    </message>
    <message>
        <source>{subject} ({told})</source>
        <translation>{subject}（{told}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>by a sync</source>
        <translation>同步而来</translation>
    </message>
    <message>
        <source>import {files}</source>
        <translation>名册导入 {files}</translation>
    </message>
    <message>
        <source>{file} and {count} more</source>
        <translation>{file} 等，另有 {count} 个文件</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>显示更早的变更</translation>
    </message>
    <message>
        <source>Nothing has been changed on this laptop yet.</source>
        <translation>本机还没有变更记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>共 %n 次变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Start the visit</source>
        <translation>开始走访</translation>
    </message>
    <message>
        <source>Visits to make</source>
        <translation>要走访的户</translation>
    </message>
    <message>
        <source>All of them ›</source>
        <translation>全部 ›</translation>
    </message>
    <message>
        <source>No visit is due or overdue today.</source>
        <translation>今天没有到期或逾期的走访。</translation>
    </message>
    <message>
        <source>Visits not finished</source>
        <translation>未完成的草稿</translation>
    </message>
    <message>
        <source>Plan the year ›</source>
        <translation>制定全年计划 ›</translation>
    </message>
    <message>
        <source>The four visits of the year</source>
        <translation>本年四次走访进度</translation>
    </message>
    <message>
        <source>No household is on this laptop yet.</source>
        <translation>本机还没有农户。</translation>
    </message>
    <message>
        <source>Bring in the rosters the township sends, or try everything with invented households.</source>
        <translation>请导入乡镇发来的名册，或先用演示村试一试。</translation>
    </message>
    <message>
        <source>Import rosters</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Open the demo village</source>
        <translation>打开演示村</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Four visits</source>
        <translation>四次走访</translation>
    </message>
    <message>
        <source>When</source>
        <translation>到期</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No visits are planned for this year yet.</source>
        <translation>这一年还没有走访计划。</translation>
    </message>
    <message numerus="yes">
        <source>window {no} is open for %n more day(s)</source>
        <translation>
            <numerusform>第{no}次走访窗口还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on ›</source>
        <translation>继续 ›</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>继续{name}的走访</translation>
    </message>
    <message>
        <source>saved {moment}</source>
        <translation>{moment} 已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseholdFilters</name>
    <message>
        <source>＋ Filter</source>
        <translation>＋ 筛选</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>正在检查数据…</translation>
    </message>
    <message>
        <source>&amp;Household type</source>
        <translation>户类型(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>致贫原因(&amp;C)</translation>
    </message>
    <message>
        <source>Kind of &amp;monitoring</source>
        <translation>监测类别(&amp;M)</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>&amp;Village…</source>
        <translation>行政村(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>村民小组(&amp;G)</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>H&amp;elper…</source>
        <translation>帮扶责任人(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Overdue visit</source>
        <translation>走访逾期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Without a helper</source>
        <translation>没有帮扶责任人(&amp;W)</translation>
    </message>
    <message>
        <source>With &amp;findings</source>
        <translation>有数据疑点(&amp;F)</translation>
    </message>
    <message>
        <source>Changed &amp;since the last sync</source>
        <translation>上次同步后有变化(&amp;S)</translation>
    </message>
    <message>
        <source>Show those struc&amp;k off</source>
        <translation>同时显示已注销户(&amp;K)</translation>
    </message>
    <message>
        <source>Overdue visit</source>
        <translation>走访逾期</translation>
    </message>
    <message>
        <source>Poor households</source>
        <translation>未脱贫和返贫户</translation>
    </message>
    <message>
        <source>Without a helper</source>
        <translation>没有帮扶责任人</translation>
    </message>
    <message>
        <source>Changed since the last sync</source>
        <translation>上次同步后有变化</translation>
    </message>
    <message>
        <source>With those struck off</source>
        <translation>含已注销户</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>有数据疑点</translation>
    </message>
</context>
<context>
    <name>HouseholdScreen</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>打印一口清卡</translation>
    </message>
    <message>
        <source>Start a visit</source>
        <translation>开始走访</translation>
    </message>
    <message>
        <source>What you change now changes the records of {year}. Do you mean to correct them?</source>
        <translation>现在的修改会改动 {year} 年的记录。确定要更正吗？</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>跳转到</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户信息</translation>
    </message>
    <message>
        <source>Other columns of the office&apos;s workbook</source>
        <translation>上级表格中的其他列</translation>
    </message>
    <message>
        <source>Living conditions</source>
        <translation>居住及生产生活条件</translation>
    </message>
</context>
<context>
    <name>HouseholdStrip</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开整页</translation>
    </message>
    <message>
        <source>Open the page  Enter ›</source>
        <translation>打开整页  Enter ›</translation>
    </message>
    <message>
        <source>Net income per head {amount} yuan</source>
        <translation>人均纯收入 {amount} 元</translation>
    </message>
</context>
<context>
    <name>HouseholdsScreen</name>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, ID tail, phone, group, helper</source>
        <translation>姓名、拼音、首字母、证件尾号、电话、组、帮扶人</translation>
    </message>
    <message>
        <source>Search households</source>
        <translation>查找农户</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Import rosters</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新增农户</translation>
    </message>
    <message>
        <source>Compare a list</source>
        <translation>比对名单</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>专项台账</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>已删除的记录</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>There are no households on this laptop yet.</source>
        <translation>本机还没有农户。</translation>
    </message>
    <message>
        <source>Drop the workbooks of your office here, or choose them.</source>
        <translation>把单位的名册拖到这里，或者选择文件。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Household type</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Four visits</source>
        <translation>四次走访</translation>
    </message>
    <message>
        <source>Per head (yuan)</source>
        <translation>人均纯收入(元)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>National household no.</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>No helper</source>
        <translation>没有帮扶责任人</translation>
    </message>
    <message>
        <source>{helper} ({unit})</source>
        <translation>{helper}（{unit}）</translation>
    </message>
    <message>
        <source>{found} of {households} households, {persons} people</source>
        <translation>{found} 户 / 共 {households} 户 {persons} 人</translation>
    </message>
    <message>
        <source>{name} is there again.</source>
        <translation>{name}已经恢复。</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HouseholdsView</name>
    <message>
        <source>Name, pinyin, group, helper</source>
        <translation>姓名、拼音、组、帮扶责任人</translation>
    </message>
    <message>
        <source>Assign a helper</source>
        <translation>指派帮扶责任人</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Households and their helpers</source>
        <translation>农户及其帮扶责任人</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>No helper</source>
        <translation>没有帮扶责任人</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他帮扶人</translation>
    </message>
    <message>
        <source>nobody so far</source>
        <translation>从未指派</translation>
    </message>
    <message>
        <source>Without a helper since</source>
        <translation>空缺自</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>The last helper</source>
        <translation>上一位帮扶责任人</translation>
    </message>
    <message>
        <source>Assigned already</source>
        <translation>已安排接替</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>户号</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>共 %n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已勾选 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Space marks, Ctrl+A all</source>
        <translation>空格勾选，Ctrl+A 全选</translation>
    </message>
    <message>
        <source>Every household has a helper.</source>
        <translation>每户都有帮扶责任人。</translation>
    </message>
</context>
<context>
    <name>ImportRuns</name>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{table} changed since: {count}</source>
        <translation>之后改过的{table} {count} 条</translation>
    </message>
    <message>
        <source>{table}: {count}</source>
        <translation>{table} {count} 条</translation>
    </message>
    <message>
        <source>a later import of {files}</source>
        <translation>后来导入的 {files}</translation>
    </message>
    <message>
        <source>visits being written: {count}</source>
        <translation>正在填写的走访 {count} 份</translation>
    </message>
    <message>
        <source>papers printed: {count}</source>
        <translation>已打印的材料 {count} 份</translation>
    </message>
    <message>
        <source>conflicts that wait for somebody: {count}</source>
        <translation>待处理的冲突 {count} 项</translation>
    </message>
    <message>
        <source>{what} ({names})</source>
        <translation>{what}（{names}）</translation>
    </message>
    <message>
        <source>{names} …</source>
        <translation>{names}等</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Import rosters</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Correct the cell</source>
        <translation>改这一格</translation>
    </message>
    <message>
        <source>Marked copies…</source>
        <translation>标注错误另存…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>确认导入</translation>
    </message>
    <message>
        <source>To the households</source>
        <translation>去看农户</translation>
    </message>
    <message>
        <source>Judging the rows again</source>
        <translation>正在重新检查</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤回导入</translation>
    </message>
    <message>
        <source>Drop the workbooks here</source>
        <translation>把名册拖到这里</translation>
    </message>
    <message>
        <source>It goes on. You will be told here when it is done.</source>
        <translation>正在后台继续，您可以先做别的；做完会在这里告诉您。</translation>
    </message>
    <message>
        <source>Households, members, helpers, divisions: .xlsx, .xls, .ods or .csv, in any office&apos;s layout. You will see everything that changes before anything is written.</source>
        <translation>农户、成员、帮扶责任人、区划表：.xlsx、.xls、.ods、.csv，各单位的样式都可以。写入之前，您会先看到全部变化。</translation>
    </message>
    <message>
        <source>Or open the demo village</source>
        <translation>或者打开演示村</translation>
    </message>
    <message>
        <source>Choose workbooks</source>
        <translation>选择名册</translation>
    </message>
    <message>
        <source>Choose a folder with workbooks</source>
        <translation>选择放表格的文件夹</translation>
    </message>
    <message>
        <source>Reading the workbooks</source>
        <translation>正在读取名册</translation>
    </message>
    <message>
        <source>The demo village is open.</source>
        <translation>示例村已打开。</translation>
    </message>
    <message>
        <source>Opening the demo village</source>
        <translation>正在打开演示村</translation>
    </message>
    <message>
        <source>Imported: {files}. It is all in the register now.</source>
        <translation>导入完成：{files}。已全部写入登记册。</translation>
    </message>
    <message>
        <source>Writing to the register</source>
        <translation>正在写入台账</translation>
    </message>
    <message>
        <source>Imported. Everything in the preview is in the register now.</source>
        <translation>已导入。预览中的内容都已进入台账。</translation>
    </message>
    <message>
        <source>A folder for the marked copies</source>
        <translation>标注好的表格存到哪个文件夹</translation>
    </message>
    <message>
        <source>Writing the marked copies</source>
        <translation>正在写标注好的表格</translation>
    </message>
    <message>
        <source>Saved in {folder}: {files}</source>
        <translation>已存到 {folder}：{files}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>没有保存：{why}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Taken back: {deleted} records marked deleted, {restored} given their old values.</source>
        <translation>已撤回：{deleted} 条记录标为删除，{restored} 条恢复原值。</translation>
    </message>
</context>
<context>
    <name>Income</name>
    <message>
        <source>{land} mu × {rate} yuan</source>
        <translation>{land}亩×{rate}元</translation>
    </message>
    <message>
        <source>{land} mu of {year} × {rate} yuan</source>
        <translation>{land}亩（{year}年）×{rate}元</translation>
    </message>
    <message>
        <source>{people} × 12 months × {rate} yuan</source>
        <translation>{people}人×12个月×{rate}元</translation>
    </message>
    <message>
        <source>{purpose}, sheet {no}</source>
        <translation>{purpose}（第{no}份）</translation>
    </message>
</context>
<context>
    <name>IncomeSection</name>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Income sheet of the year</source>
        <translation>收入台账年度</translation>
    </message>
    <message>
        <source>Period and members…</source>
        <translation>起止日期和人口…</translation>
    </message>
    <message>
        <source>Another sheet…</source>
        <translation>另建一份…</translation>
    </message>
    <message>
        <source>Begin the sheet of {year}</source>
        <translation>开始填 {year} 年收入</translation>
    </message>
    <message>
        <source>{year} (not begun)</source>
        <translation>{year}（未填）</translation>
    </message>
    <message>
        <source>Lines of the income sheet</source>
        <translation>收入台账各项</translation>
    </message>
    <message>
        <source>Digits type an amount · Enter goes on · Ctrl+Enter entries of the line · Ctrl+T takes the amount suggested · ← → fold</source>
        <translation>直接按数字填金额 · 回车到下一行 · Ctrl+回车看本行各笔 · Ctrl+T 采用测算数 · ← → 折叠展开</translation>
    </message>
    <message>
        <source>{total}: the sheet said {given}; its lines now give {lines}. Ctrl+Z undoes it.</source>
        <translation>{total}：原表合计是 {given}，现在按明细是 {lines}。按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>{year}: {amount} yuan a head</source>
        <translation>{year} 年人均 {amount} 元</translation>
    </message>
</context>
<context>
    <name>IncomeSummary</name>
    <message>
        <source>Take the sums of the lines</source>
        <translation>以明细合计为准</translation>
    </message>
    <message>
        <source>There is no income sheet of {year} yet.</source>
        <translation>{year} 年还没有填收入。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>divided by {members}</source>
        <translation>按 {members} 人计算人均</translation>
    </message>
    <message numerus="yes">
        <source>%n live and spend together</source>
        <translation>
            <numerusform>共同生活 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>checked by {name}</source>
        <translation>核实人 {name}</translation>
    </message>
    <message>
        <source>agreed by the household on {day}</source>
        <translation>农户 {day} 认可</translation>
    </message>
    <message>
        <source>income</source>
        <translation>总收入</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>生产经营支出</translation>
    </message>
    <message>
        <source>net</source>
        <translation>纯收入</translation>
    </message>
    <message>
        <source>a head</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>a head after what had to be paid</source>
        <translation>扣除刚性支出后人均</translation>
    </message>
    <message>
        <source>Amounts are covered for your role.</source>
        <translation>您的角色不能查看收入金额。</translation>
    </message>
    <message>
        <source>{last}: {before} yuan a head, {change}.</source>
        <translation>{last} 年人均 {before} 元，今年 {change}。</translation>
    </message>
    <message>
        <source>The household&apos;s difference comes from {causes}.</source>
        <translation>全户变化主要来自：{causes}。</translation>
    </message>
    <message>
        <source>No line is entered for {year} and this place: nothing is compared.</source>
        <translation>本地 {year} 年的标准线还没有录入，不作比较。</translation>
    </message>
    <message>
        <source>{line} {year}: {amount} yuan.</source>
        <translation>{year} 年{line} {amount} 元。</translation>
    </message>
    <message>
        <source>{line} {year}: {amount} yuan; reached, {over} yuan above.</source>
        <translation>{year} 年{line} {amount} 元，已达到，高出 {over} 元。</translation>
    </message>
    <message>
        <source>{line} {year}: {amount} yuan; not reached, {short} yuan short.</source>
        <translation>{year} 年{line} {amount} 元，没有达到，还差 {short} 元。</translation>
    </message>
    <message>
        <source>{total}: the sheet says {given}, its lines give {lines}.</source>
        <translation>{total}：表上合计 {given}，明细相加 {lines}。</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Incidence of poverty</source>
        <translation>贫困发生率</translation>
    </message>
    <message>
        <source>poor persons of the rural persons registered</source>
        <translation>贫困人口 ÷ 农村户籍人口基数</translation>
    </message>
    <message>
        <source>Net income a head</source>
        <translation>年人均纯收入</translation>
    </message>
    <message>
        <source>net income of all sheets, by all their members</source>
        <translation>全部收入表纯收入合计 ÷ 家庭人口合计</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>on the register, those struck off left out</source>
        <translation>在册户，不含已注销户</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口数</translation>
    </message>
    <message>
        <source>who live and spend together in these households</source>
        <translation>在册户中共同生活、共享收支的人</translation>
    </message>
    <message>
        <source>Guarantees in order</source>
        <translation>三保障和饮水达标率</translation>
    </message>
    <message>
        <source>school, doctor, house and water in order, of households checked</source>
        <translation>教育、医疗、住房、饮水都达标的户 ÷ 已核查户</translation>
    </message>
    <message>
        <source>Completeness of the register</source>
        <translation>登记完整率</translation>
    </message>
    <message>
        <source>fields filled in, of those that should be</source>
        <translation>已填项目 ÷ 应填项目</translation>
    </message>
    <message>
        <source>Households with a helper</source>
        <translation>结对覆盖率</translation>
    </message>
    <message>
        <source>with a primary helper, of all on the register</source>
        <translation>有第一帮扶责任人的户 ÷ 在册户</translation>
    </message>
    <message>
        <source>Households for each helper</source>
        <translation>每名帮扶责任人帮扶户数</translation>
    </message>
    <message>
        <source>households with a helper, by the helpers</source>
        <translation>有帮扶责任人的户 ÷ 帮扶责任人</translation>
    </message>
    <message>
        <source>Villages with a work team</source>
        <translation>工作队覆盖率</translation>
    </message>
    <message>
        <source>villages in which a team works, of all villages</source>
        <translation>有在岗工作队的村 ÷ 全部村</translation>
    </message>
    <message>
        <source>Visits made</source>
        <translation>走访完成率</translation>
    </message>
    <message>
        <source>of the visits whose time has begun, those freed left out</source>
        <translation>已走访 ÷ 窗口已开始的走访，不含免走访</translation>
    </message>
    <message>
        <source>Visits made in time</source>
        <translation>走访按期率</translation>
    </message>
    <message>
        <source>within their window, of the visits made</source>
        <translation>窗口内完成 ÷ 已完成走访</translation>
    </message>
    <message>
        <source>Measures carried out</source>
        <translation>措施落实到位率</translation>
    </message>
    <message>
        <source>of the measures of the year, those cancelled left out</source>
        <translation>已落实措施 ÷ 本年度措施，不含已取消</translation>
    </message>
    <message>
        <source>Kinds of help with industry and work</source>
        <translation>产业就业措施叠加度</translation>
    </message>
    <message>
        <source>different kinds of a household added up, by the households</source>
        <translation>各户产业和就业措施种类数合计 ÷ 在册户</translation>
    </message>
    <message>
        <source>Two lasting ways to earn</source>
        <translation>有两项稳定增收渠道</translation>
    </message>
    <message>
        <source>plans with a short and a long undertaking of two kinds, of all</source>
        <translation>有两类项目且长短结合的计划 ÷ 全部计划</translation>
    </message>
    <message>
        <source>Households watched</source>
        <translation>监测户比例</translation>
    </message>
    <message>
        <source>watched now, of all on the register</source>
        <translation>监测中的户 ÷ 在册户</translation>
    </message>
    <message>
        <source>Findings that must be mended</source>
        <translation>须改正的数据疑点</translation>
    </message>
    <message>
        <source>for a hundred households that were checked</source>
        <translation>每百户（已检查的户）</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>须核对的数据疑点</translation>
    </message>
    <message>
        <source>The shares add up to {sum} %, not to 100: rounded one by one.</source>
        <translation>各项占比合计 {sum}%，不是 100%：逐项四舍五入所致。</translation>
    </message>
    <message>
        <source>The shares add up to {sum} %, not to 100: {n} households have a cause that is in no list.</source>
        <translation>各项占比合计 {sum}%，不是 100%：有 {n} 户的致贫原因不在代码表中。</translation>
    </message>
    <message>
        <source>{figure} %</source>
        <translation>{figure} %</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
    <message>
        <source>{figure} a hundred households</source>
        <translation>{figure} 条/百户</translation>
    </message>
    <message>
        <source>of {whole} rural persons</source>
        <translation>农村户籍人口 {whole} 人</translation>
    </message>
    <message>
        <source>{whole} persons with a sheet</source>
        <translation>有收入表的 {whole} 人</translation>
    </message>
    <message>
        <source>{part} of {whole} households checked</source>
        <translation>已核查 {whole} 户，{part} 户达标</translation>
    </message>
    <message>
        <source>{part} of {whole} fields</source>
        <translation>{whole} 项已填 {part} 项</translation>
    </message>
    <message>
        <source>{part} of {whole} households</source>
        <translation>{whole} 户中 {part} 户</translation>
    </message>
    <message>
        <source>{part} of {whole} villages</source>
        <translation>{whole} 个村中 {part} 个</translation>
    </message>
    <message>
        <source>{part} of {whole} visits begun</source>
        <translation>应走 {whole} 次，已走 {part} 次</translation>
    </message>
    <message>
        <source>{part} of {whole} visits made</source>
        <translation>已走 {whole} 次，{part} 次按期</translation>
    </message>
    <message>
        <source>{part} of {whole} measures</source>
        <translation>{whole} 项中 {part} 项</translation>
    </message>
    <message>
        <source>{part} of {whole} plans</source>
        <translation>{whole} 份中 {part} 份</translation>
    </message>
    <message>
        <source>{whole} households checked</source>
        <translation>已检查 {whole} 户</translation>
    </message>
    <message>
        <source>{whole} helpers</source>
        <translation>{whole} 名帮扶责任人</translation>
    </message>
    <message>
        <source>the rural population is not entered</source>
        <translation>农村户籍人口未填</translation>
    </message>
    <message>
        <source>no income sheet yet</source>
        <translation>还没有收入表</translation>
    </message>
    <message>
        <source>no household checked yet</source>
        <translation>还没有核查</translation>
    </message>
    <message>
        <source>no visit planned yet</source>
        <translation>还没有走访计划</translation>
    </message>
    <message>
        <source>no visit made yet</source>
        <translation>还没有走访</translation>
    </message>
    <message>
        <source>no measure of the year</source>
        <translation>本年度没有措施</translation>
    </message>
    <message>
        <source>no development plan yet</source>
        <translation>还没有发展计划</translation>
    </message>
    <message>
        <source>no helper yet</source>
        <translation>还没有帮扶责任人</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>No Chinese input method is running, so only letters can be typed. Install one and log in again: sudo apt install ibus ibus-libpinyin</source>
        <translation>本机没有运行中文输入法，只能打英文字母。请安装后重新登录桌面：sudo apt install ibus ibus-libpinyin</translation>
    </message>
    <message>
        <source>The input method {name} is set for this desktop but is not running, so only letters can be typed. Start it, or log in again, and then open fieldkit once more.</source>
        <translation>桌面设的输入法是 {name}，但它没有运行，只能打英文字母。请启动输入法或重新登录桌面，再打开本程序。</translation>
    </message>
    <message>
        <source>fcitx5 is running, but its part for ibus programs is switched off, so only letters can be typed. Switch on “IBus Frontend” under Addons in the settings of fcitx5.</source>
        <translation>fcitx5 在运行，但它的“IBus 前端”没有打开，只能打英文字母。请在 fcitx5 设置的“附加组件”里打开“IBus 前端”。</translation>
    </message>
    <message>
        <source>This desktop uses fcitx 4, which fieldkit cannot speak to; only letters can be typed. Install fcitx5 or ibus and log in again: sudo apt install fcitx5 fcitx5-chinese-addons</source>
        <translation>桌面用的是旧版 fcitx 4，本程序接不上，只能打英文字母。请安装 fcitx5 或 ibus 后重新登录桌面：sudo apt install fcitx5 fcitx5-chinese-addons</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Change: {line}</source>
        <translation>修改：{line}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>month {n}</source>
        <translation>{n} 月</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>or &amp;quantity × price</source>
        <translation>或 数量×单价(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>产品(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Costs</source>
        <translation>成本算法(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>比率(&amp;R)</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>哪位成员(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>costs {amount} yuan</source>
        <translation>推算成本 {amount} 元</translation>
    </message>
</context>
<context>
    <name>ItemsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>各笔</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>增加一笔(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Does not count…</source>
        <translation>不计入(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Take off</source>
        <translation>删除(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Evidence…</source>
        <translation>凭证(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Quantity × price</source>
        <translation>数量×单价</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Does &amp;count again</source>
        <translation>恢复计入(&amp;D)</translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message>
        <source>Ledger</source>
        <translation>专项台账</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>打开农户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>This ledger is private: your role may not see it.</source>
        <translation>这本台账涉及隐私，您的角色不能查看。</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部行政村</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Write the identity numbers in full? It is noted who took them.</source>
        <translation>证件号码完整导出吗？谁导出的会记录下来。</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整导出</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮住中间几位</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
</context>
<context>
    <name>Ledgers</name>
    <message>
        <source>Schooling lacking</source>
        <translation>义务教育未保障</translation>
    </message>
    <message>
        <source>Medical care lacking</source>
        <translation>基本医疗未保障</translation>
    </message>
    <message>
        <source>House not safe</source>
        <translation>住房不安全</translation>
    </message>
    <message>
        <source>Water not safe</source>
        <translation>饮水不安全</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户台账</translation>
    </message>
    <message>
        <source>Every household with its type, income, helper and visits.</source>
        <translation>全部农户：户类型、收入、帮扶责任人和走访次数。</translation>
    </message>
    <message>
        <source>The newest check of food, clothes, school, doctor, house and water.</source>
        <translation>最近一次吃、穿、义务教育、基本医疗、住房、饮水核查。</translation>
    </message>
    <message>
        <source>Households that are watched or were, with their risks and how they ended.</source>
        <translation>正在监测或曾经监测的户：风险类型和消除情况。</translation>
    </message>
    <message>
        <source>Dangerous houses</source>
        <translation>危房台账</translation>
    </message>
    <message>
        <source>Households whose house is dangerous or graded C or D.</source>
        <translation>住房为危房或鉴定为C级、D级的户。</translation>
    </message>
    <message>
        <source>Grade C</source>
        <translation>C级</translation>
    </message>
    <message>
        <source>Grade D</source>
        <translation>D级</translation>
    </message>
    <message>
        <source>Guarantees and drinking water</source>
        <translation>三保障和饮水安全台账</translation>
    </message>
    <message>
        <source>Not all in order</source>
        <translation>未全部达标</translation>
    </message>
    <message>
        <source>Monitored households</source>
        <translation>监测对象台账</translation>
    </message>
    <message>
        <source>Watched now</source>
        <translation>监测中</translation>
    </message>
    <message>
        <source>Risk eliminated</source>
        <translation>风险已消除</translation>
    </message>
    <message>
        <source>Children of school age</source>
        <translation>控辍保学台账</translation>
    </message>
    <message>
        <source>Children of 6 to 15 years, and those of them who are not in school.</source>
        <translation>6至15岁少年儿童，及其中不在校的。</translation>
    </message>
    <message>
        <source>Not in school</source>
        <translation>不在校</translation>
    </message>
    <message>
        <source>Nothing on record</source>
        <translation>就学情况未登记</translation>
    </message>
    <message>
        <source>Labour and work</source>
        <translation>劳动力台账</translation>
    </message>
    <message>
        <source>Members who can work, and where they do.</source>
        <translation>有劳动能力的成员及务工情况。</translation>
    </message>
    <message>
        <source>Works away</source>
        <translation>外出务工</translation>
    </message>
    <message>
        <source>Could work and does not</source>
        <translation>能就业未就业</translation>
    </message>
    <message>
        <source>Subsistence allowance and destitute care</source>
        <translation>低保和特困台账</translation>
    </message>
    <message>
        <source>Members who receive the subsistence allowance or care for the destitute.</source>
        <translation>享受低保或特困供养的成员。</translation>
    </message>
    <message>
        <source>Subsistence allowance</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>Destitute care</source>
        <translation>特困供养</translation>
    </message>
    <message>
        <source>Public posts</source>
        <translation>公益岗位台账</translation>
    </message>
    <message>
        <source>Members who hold a public-interest post.</source>
        <translation>在公益性岗位上的成员。</translation>
    </message>
    <message>
        <source>Disabled members</source>
        <translation>残疾人台账</translation>
    </message>
    <message>
        <source>Members whose health says disabled or who have a certificate.</source>
        <translation>健康状况为残疾或持有残疾证的成员。</translation>
    </message>
    <message>
        <source>Without a certificate</source>
        <translation>没有残疾证</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>帮扶措施台账</translation>
    </message>
    <message>
        <source>The help planned and given in the year.</source>
        <translation>本年度计划和落实的帮扶措施。</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>未落实</translation>
    </message>
    <message>
        <source>Microcredit</source>
        <translation>小额信贷台账</translation>
    </message>
    <message>
        <source>Loans with the day they are due, those overdue first.</source>
        <translation>小额贷款和到期日，逾期的在前。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>30天内到期</translation>
    </message>
    <message>
        <source>Not repaid yet</source>
        <translation>未还清</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>What households and villages complain of, what is late first.</source>
        <translation>农户和村的问题诉求，逾期的在前。</translation>
    </message>
    <message>
        <source>Not solved yet</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Past the day</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>Work teams</source>
        <translation>驻村工作队台账</translation>
    </message>
    <message>
        <source>The teams that live in the villages.</source>
        <translation>各村驻村工作队。</translation>
    </message>
    <message>
        <source>In the village now</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} households</source>
        <translation>{n} 户</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>已规整</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>已规整</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Project or kind</source>
        <translation>项目/类别</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>line</source>
        <translation>标准线</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>there is no such kind</source>
        <translation>没有这个种类</translation>
    </message>
    <message>
        <source>there is no place of this code</source>
        <translation>没有这个区划代码</translation>
    </message>
    <message>
        <source>a year from 1990 to 2100 is wanted</source>
        <translation>年度应在 1990 到 2100 之间</translation>
    </message>
    <message>
        <source>it must be above nought</source>
        <translation>应当大于零</translation>
    </message>
    <message>
        <source>a share is at most 100 %</source>
        <translation>比例最大为 100 %</translation>
    </message>
    <message>
        <source>yuan a mu</source>
        <translation>元/亩</translation>
    </message>
    <message>
        <source>yuan a month</source>
        <translation>元/月</translation>
    </message>
    <message>
        <source>yuan a year</source>
        <translation>元/年</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>yuan a person and year</source>
        <translation>元/人·年</translation>
    </message>
    <message>
        <source>yuan a household and year</source>
        <translation>元/户·年</translation>
    </message>
    <message>
        <source>say which paper it stands in</source>
        <translation>请写明出自哪份文件</translation>
    </message>
    <message>
        <source>say for which product</source>
        <translation>请写明是哪种产品</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>Lines and rates</source>
        <translation>标准线和补助标准</translation>
    </message>
    <message>
        <source>Income is compared with the line of its own place and year, never with that of another year. What is missing is entered here from the township&apos;s paper.</source>
        <translation>收入只和本地、当年的标准线比较，绝不用别的年度代替。缺的请按乡镇文件在这里填写。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>标准线</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>补助标准和核算系数</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>各年</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>In</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>{kind}, {place}, {year}: what was entered here does not hold any more.</source>
        <translation>{kind}，{place}，{year} 年：这里填写的数字不再有效。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>As</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Households on the notice</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <source>Add households…</source>
        <translation>加农户…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeUpCard</name>
    <message>
        <source>{count} households, {share} %</source>
        <translation>{count} 户，{share} %</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Print many: {form}</source>
        <translation>成批打印：{form}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>one file a village</source>
        <translation>每村一个文件</translation>
    </message>
    <message>
        <source>one file a household</source>
        <translation>每户一个文件</translation>
    </message>
    <message>
        <source>all in one file</source>
        <translation>全部合为一个文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>存到文件夹</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>打印哪些(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Where &amp;to</source>
        <translation>去处(&amp;T)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>It goes on while you work on, and after a power cut from where it was.</source>
        <translation>打印时可以继续做别的；断电后从停下的地方接着打。</translation>
    </message>
    <message>
        <source>It goes on while you work on; after a power cut the file is begun anew. Above 50 MB it goes on in a second one.</source>
        <translation>打印时可以继续做别的；断电后这个文件从头再做，不会留下半个文件。超过 50 MB 时接着存第二个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen household(s)</source>
        <translation>
            <numerusform>选定的 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {n} households</source>
        <translation>{name} · {n} 户</translation>
    </message>
    <message>
        <source>{township}, {n} villages</source>
        <translation>{township}（{n} 个村）</translation>
    </message>
    <message>
        <source>All {n} villages</source>
        <translation>全部 {n} 个村</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n 个村</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n file(s)</source>
        <translation>
            <numerusform>约 %n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{villages}, {households}: {files}</source>
        <translation>{villages}，{households}：{files}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Please choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Import check</source>
        <translation>导入检查</translation>
    </message>
    <message>
        <source>A copy of {file}, checked on {day}. Correct the coloured cells here or in the original and import again; this list is passed over.</source>
        <translation>{file} 的副本，{day} 检查。请在这里或原表中改正涂色的格子后再导入；导入时会跳过本清单。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Row not taken</source>
        <translation>本行未导入</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>已规整</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>For the file: everything is printed. Never post it.</source>
        <translation>存档用：全部打印，不得张贴。</translation>
    </message>
    <message>
        <source>For hand-outs: numbers covered, groups instead of addresses.</source>
        <translation>发放用：号码遮盖，住址只到组。</translation>
    </message>
    <message>
        <source>For the wall: no identity numbers, phones, accounts, health, causes, incomes or members. The helper&apos;s work phone is printed so that people can call.</source>
        <translation>公示用：不印证件号码、电话、账号、健康状况、致贫原因、收入和成员。帮扶责任人的工作电话照印，方便群众联系。</translation>
    </message>
    <message>
        <source>For the wall, strict: of the head&apos;s name only the family name.</source>
        <translation>公示用（从严）：户主只印姓。</translation>
    </message>
    <message>
        <source>Internal, nothing covered</source>
        <translation>内部存档</translation>
    </message>
    <message>
        <source>Hand-out, numbers covered</source>
        <translation>发放，号码遮盖</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>公示版</translation>
    </message>
    <message>
        <source>Posting, strict</source>
        <translation>公示版（从严）</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部存档</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>发放用</translation>
    </message>
</context>
<context>
    <name>MembersSection</name>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Name of a new member</source>
        <translation>新成员姓名</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>劳动技能</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>务工或就学</translation>
    </message>
    <message>
        <source>{place}, {months} months</source>
        <translation>{place}，{months} 个月</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Every value can be changed where it stands.</source>
        <translation>每一项都可以就地修改。</translation>
    </message>
    <message>
        <source>Delete this member</source>
        <translation>删除该成员</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>删除{name}</translation>
    </message>
</context>
<context>
    <name>MergeQuestions</name>
    <message>
        <source>Name of the head, or number</source>
        <translation>户主姓名或户号</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>查找(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Household that comes</source>
        <translation>并进来的户(&amp;H)</translation>
    </message>
    <message>
        <source>What is everybody to the head here?</source>
        <translation>每个人与本户户主的关系：</translation>
    </message>
</context>
<context>
    <name>MonitoringScreen</name>
    <message>
        <source>Monitoring</source>
        <translation>监测 · 程序</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Watch a household</source>
        <translation>纳入监测</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Watched households</source>
        <translation>监测对象</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>本村</translation>
    </message>
    <message>
        <source>Begin a procedure</source>
        <translation>启动程序</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>{day}: {planned} planned, {made} made, {ends} windows end</source>
        <translation>{day}：安排 {planned} 户，已走 {made} 户，{ends} 户到期限</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Visits of the day or without a day</source>
        <translation>当天的或没安排日子的走访</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>没安排日子</translation>
    </message>
    <message>
        <source>‹ Back to the month</source>
        <translation>‹ 回到月历</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>{day} 当天</translation>
    </message>
    <message>
        <source>Plan onto {day}</source>
        <translation>安排到 {day}</translation>
    </message>
</context>
<context>
    <name>MoveQuestions</name>
    <message>
        <source>&amp;Village</source>
        <translation>迁往的村(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>村民小组(&amp;G)</translation>
    </message>
</context>
<context>
    <name>MoveWindowDialog</name>
    <message>
        <source>Move the window</source>
        <translation>调整时间段</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Such as: the harvest is early this year</source>
        <translation>例如：今年收成早</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>NewHouseholdDialog</name>
    <message>
        <source>New household</source>
        <translation>新增农户</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>such as 3组</source>
        <translation>如 3组</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>行政村(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>户主姓名(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>村民小组(&amp;G)</translation>
    </message>
    <message>
        <source>The other facts and the members are filled in on its page. A number is given by itself.</source>
        <translation>其他情况和家庭成员在农户页面里填写，户号自动编排。</translation>
    </message>
</context>
<context>
    <name>NewNoticeDialog</name>
    <message>
        <source>New notice</source>
        <translation>新公示</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Village (&amp;V)</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>Kind (&amp;K)</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>Year (&amp;Y)</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Choose the village first: type part of its name.</source>
        <translation>请先选村：打出村名的一部分就能找到。</translation>
    </message>
    <message numerus="yes">
        <source>It hangs %n day(s).</source>
        <translation>
            <numerusform>公示 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hangs %n working day(s).</source>
        <translation>
            <numerusform>公示 %n 个工作日。</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays up until a new one takes its place.</source>
        <translation>长期公示，换新的才撤。</translation>
    </message>
</context>
<context>
    <name>NewcomerQuestions</name>
    <message>
        <source>can be filled in later</source>
        <translation>可以以后再填</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>&amp;Identity number</source>
        <translation>证件号码(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>性别(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Relation to the head</source>
        <translation>与户主关系(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Born on</source>
        <translation>出生日期(&amp;B)</translation>
    </message>
    <message>
        <source>{name} is in household {number} ({head}) and comes over with the history.</source>
        <translation>{name}现在 {number} 户（户主{head}），将连同历史资料一起迁入。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The clock is right now</source>
        <translation>现在的时间是对的</translation>
    </message>
    <message>
        <source>The township sent version {version} of the policy profile {name}. It counts from the next time this laptop is unlocked.</source>
        <translation>乡镇发来了政策口径“{name}”第 {version} 版。下次解锁这台电脑后生效。</translation>
    </message>
    <message>
        <source>The clock of this laptop shows {shown}.</source>
        <translation>本机时间显示 {shown}。</translation>
    </message>
    <message>
        <source>But there is work of {against} already.</source>
        <translation>可是已有 {against} 的工作记录。</translation>
    </message>
    <message>
        <source>That is earlier than this program was made.</source>
        <translation>这比本程序发布的日期还早。</translation>
    </message>
    <message>
        <source>That is years after the newest work, of {against}.</source>
        <translation>这比最近的工作（{against}）晚了好几年。</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings. You can go on working; look at the dates that are filled in by themselves.</source>
        <translation>请在系统设置里校正日期和时间。可以继续工作，但要留意自动填入的日期。</translation>
    </message>
</context>
<context>
    <name>NoticeDoing</name>
    <message>
        <source>Enter that it was put up…</source>
        <translation>登记张贴…</translation>
    </message>
    <message>
        <source>Enter that it was taken down…</source>
        <translation>登记撤下…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>定稿编号</translation>
    </message>
    <message>
        <source>Result sheet P-15</source>
        <translation>公示结果证明</translation>
    </message>
    <message>
        <source>A new one in its place</source>
        <translation>另出一份</translation>
    </message>
    <message>
        <source>It cannot be issued yet: mend first what is marked.</source>
        <translation>还不能定稿编号：请先改好下面标出的各条。</translation>
    </message>
    <message>
        <source>It cannot be issued yet: mend what is marked, or the township lets it pass.</source>
        <translation>还不能定稿编号：请改好下面标出的各条，或由乡镇写明理由放行。</translation>
    </message>
    <message>
        <source>Issue the notice? It is numbered, and its words and list cannot be changed any more.</source>
        <translation>现在定稿编号吗？定稿后文字和名单就不能再改了。</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>定稿编号</translation>
    </message>
    <message>
        <source>Go on drafting</source>
        <translation>继续修改</translation>
    </message>
    <message>
        <source>The notice was put up</source>
        <translation>登记张贴</translation>
    </message>
    <message>
        <source>It hangs now</source>
        <translation>已经贴好</translation>
    </message>
    <message>
        <source>The notice was taken down</source>
        <translation>登记撤下</translation>
    </message>
    <message>
        <source>It is down</source>
        <translation>已经撤下</translation>
    </message>
    <message>
        <source>Take it off the wall first. A new notice in its place gets a number of its own.</source>
        <translation>先把贴着的撤下来。另出的一份要编新号。</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>作废公示</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Your name and the reason are kept with the notice.</source>
        <translation>您的姓名和理由跟公示一起留存。</translation>
    </message>
    <message>
        <source>Let the notice pass</source>
        <translation>放行这份公示</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>丢掉这份草稿吗？</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢掉</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>留着草稿</translation>
    </message>
    <message>
        <source>The notice still hangs: what came of it is not known yet.</source>
        <translation>公示还没有到撤下的时候，结果还不知道。</translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s) are not answered yet.</source>
        <translation>
            <numerusform>还有 %n 条异议没有答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate leaves room for the rest, to be filled in by hand.</source>
        <translation>证明上没有的内容留空，打印后手工填写。</translation>
    </message>
    <message>
        <source>Print it all the same</source>
        <translation>照样打印</translation>
    </message>
    <message>
        <source>Print it later</source>
        <translation>以后再打印</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已送到 {printer}。</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>定稿编号</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>丢掉草稿</translation>
    </message>
    <message>
        <source>Cancel the notice…</source>
        <translation>作废这份公示…</translation>
    </message>
    <message>
        <source>Result sheet P-15</source>
        <translation>公示结果证明</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“{field}” could not be kept. Leave the page without it?</source>
        <translation>“{field}”填得不对，还没有保存。不保存它就离开吗？</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>不保存，离开</translation>
    </message>
    <message>
        <source>Stay and mend it</source>
        <translation>留下改好</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>NoticeSteps</name>
    <message>
        <source>finish it and issue it</source>
        <translation>改好定稿</translation>
    </message>
    <message>
        <source>put it up</source>
        <translation>去张贴</translation>
    </message>
    <message>
        <source>take it down</source>
        <translation>到期，撤下</translation>
    </message>
    <message>
        <source>! take it down, late</source>
        <translation>！该撤了，已过期</translation>
    </message>
    <message>
        <source>stays up</source>
        <translation>长期公示</translation>
    </message>
    <message>
        <source>%n day(s) left</source>
        <translation>还剩 %n 天</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>answer %n objection(s)</source>
        <translation>%n 件异议要答复</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>“{field}” says “{found}”: {what}.</source>
        <translation>“{field}”中有“{found}”：{what}。</translation>
    </message>
    <message>
        <source>{head}: “{field}” says “{found}”: {what}.</source>
        <translation>{head}：“{field}”中有“{found}”：{what}。</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>缺少“{field}”。</translation>
    </message>
    <message>
        <source>{head}: “{field}” is missing.</source>
        <translation>{head}户：“{field}”没有填。</translation>
    </message>
    <message>
        <source>The day it is to be put up, {day}, has passed; issued today it says {today}.</source>
        <translation>拟张贴日期 {day} 已经过了；今天签发的话，纸上写 {today}。</translation>
    </message>
    <message>
        <source>The calendar of {years} is not known: only Saturdays and Sundays are counted as free. Enter it in the settings.</source>
        <translation>{years} 年的工作日历未知：只按周六、周日休息计算。请在设置里录入。</translation>
    </message>
    <message>
        <source>No household says as what it is listed; the column stays empty.</source>
        <translation>名单上没有一户写明类别，这一栏印出来是空的。</translation>
    </message>
    <message>
        <source>Nobody is on the list.</source>
        <translation>名单是空的。</translation>
    </message>
    <message>
        <source>A household on the list has no head with a name.</source>
        <translation>名单中有农户没有户主姓名。</translation>
    </message>
    <message>
        <source>The project is not described.</source>
        <translation>没有填写项目内容。</translation>
    </message>
    <message>
        <source>It is to hang {days} days; at least {least} are laid down.</source>
        <translation>公示期为 {days} 天，规定不少于 {least} 天。</translation>
    </message>
    <message>
        <source>Its days are to be working days.</source>
        <translation>公示期应按工作日计算。</translation>
    </message>
    <message>
        <source>Its masking {masking} is weaker than {floor}, which is laid down.</source>
        <translation>遮盖方案 {masking} 低于规定的 {floor}。</translation>
    </message>
    <message>
        <source>The text speaks of {said} households, the list has {there}.</source>
        <translation>正文写的是 {said} 户，名单上是 {there} 户。</translation>
    </message>
    <message>
        <source>There is no paper for this kind of notice.</source>
        <translation>这种公示没有对应的表样。</translation>
    </message>
    <message>
        <source>{head}: the register says “{standing}”, and “{kind}” does not list such households. Take it off the list, or set the register right first.</source>
        <translation>{head}户：台账里是“{standing}”，不在“{kind}”要列的范围。请从名单上拿掉，或先把台账改准。</translation>
    </message>
    <message>
        <source>{head}: no objection about this household has been looked into; there is no result to announce.</source>
        <translation>{head}户：没有查过关于这户的异议，没有处理结果可以公告。</translation>
    </message>
    <message>
        <source>Nobody is known in the work team of the village; enter the team in the register first.</source>
        <translation>台账里还没有本村驻村工作队的人员，请先登记工作队。</translation>
    </message>
    <message>
        <source>The work telephone of {helper} on this paper is also that of the household of {head}. Make sure that it is the helper&apos;s.</source>
        <translation>本表上{helper}的工作电话，也是{head}户登记的电话。请核实确是帮扶责任人本人的电话。</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>Notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>所有村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新公示</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No notice is being drafted or hanging now.</source>
        <translation>现在没有正在办理的公示。</translation>
    </message>
    <message>
        <source>A notice says who is to be helped, who leaves help and who receives what.
1. Draft it: choose its kind and the households.
2. Finish it: it gets its number, and its words stay as they are.
3. Put it up: print it, post it, enter the day and a photo.
4. Take it down once its days are over, and print the certificate P-15.</source>
        <translation>公示写明拟帮扶谁、谁退出帮扶、谁领什么。
1. 起草：选公示种类和农户。
2. 定稿：编号，文字和名单从此不再改。
3. 张贴：打印贴出，登记日期和照片。
4. 撤下：期满后登记撤下，打印公示结果证明（P-15）。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>{what}, by {day}</source>
        <translation>{what}（{day} 前）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nouns</name>
    <message>
        <source>group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>facts of the year</source>
        <translation>年度情况</translation>
    </message>
    <message>
        <source>income sheet</source>
        <translation>收入表</translation>
    </message>
    <message>
        <source>line of the income sheet</source>
        <translation>收入明细</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>pairing</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>plan of the year</source>
        <translation>年度走访计划</translation>
    </message>
    <message>
        <source>planned visit</source>
        <translation>计划走访</translation>
    </message>
    <message>
        <source>record of a visit</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>amendment of a visit</source>
        <translation>走访补记</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>living conditions of the year</source>
        <translation>年度生产生活条件</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>development plan</source>
        <translation>帮扶计划</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>计划项目</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>销售记录</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>check of the guarantees</source>
        <translation>保障核查</translation>
    </message>
    <message>
        <source>unavoidable expense</source>
        <translation>刚性支出</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>item of the paper file</source>
        <translation>档案目录项</translation>
    </message>
    <message>
        <source>explanation of a finding</source>
        <translation>疑点说明</translation>
    </message>
    <message>
        <source>state of a year</source>
        <translation>往年情况</translation>
    </message>
    <message>
        <source>line</source>
        <translation>标准线</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>补助标准</translation>
    </message>
    <message>
        <source>policy profile</source>
        <translation>政策方案</translation>
    </message>
    <message>
        <source>key that signs profiles</source>
        <translation>方案签名公钥</translation>
    </message>
    <message>
        <source>change in the family</source>
        <translation>人口变化</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请授权</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>household of the procedure</source>
        <translation>程序涉及户</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>到会人</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>监测记录</translation>
    </message>
    <message>
        <source>facts of the village</source>
        <translation>村年度情况</translation>
    </message>
    <message>
        <source>link to the village</source>
        <translation>包村关系</translation>
    </message>
    <message>
        <source>work team</source>
        <translation>驻村工作队</translation>
    </message>
    <message>
        <source>member of the team</source>
        <translation>工作队员</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>公示公告</translation>
    </message>
    <message>
        <source>line of the notice</source>
        <translation>公示名单中的一户</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>calendar of working days</source>
        <translation>工作日历</translation>
    </message>
</context>
<context>
    <name>ObjectionsCard</name>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Objection received…</source>
        <translation>收到异议…</translation>
    </message>
    <message>
        <source>Nobody has objected.</source>
        <translation>没有人提异议。</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>未留名</translation>
    </message>
    <message>
        <source>about {head}</source>
        <translation>说的是 {head}</translation>
    </message>
    <message>
        <source>{people} found: {finding}</source>
        <translation>{people}核查：{finding}</translation>
    </message>
    <message>
        <source>Answer it…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Look into it…</source>
        <translation>核查…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>登记错了</translation>
    </message>
    <message>
        <source>{outcome}; answered on {day}</source>
        <translation>{outcome}，{day} 已答复</translation>
    </message>
    <message>
        <source>{outcome}; not answered yet</source>
        <translation>{outcome}，还没有答复</translation>
    </message>
    <message>
        <source>to be looked into by {day}</source>
        <translation>{day} 前要核查</translation>
    </message>
    <message>
        <source>Take away the objection of {day}?</source>
        <translation>去掉 {day} 的异议吗？</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Keep the objection</source>
        <translation>留着异议</translation>
    </message>
</context>
<context>
    <name>OffDialog</name>
    <message>
        <source>Why does it not count?</source>
        <translation>为什么不计入？</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>such as: paid only once</source>
        <translation>如：一次性发放</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>OffWindows</name>
    <message>
        <source>Apply the windows…</source>
        <translation>套用时间段…</translation>
    </message>
    <message numerus="yes">
        <source>%n open visit(s) have other windows than those that are set.</source>
        <translation>
            <numerusform>有 %n 次未走的走访，时间段和设置的不一样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply the windows</source>
        <translation>套用设置的时间段</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseDialog</name>
    <message>
        <source>Change my passphrase</source>
        <translation>修改我的口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Old passphrase</source>
        <translation>旧口令</translation>
    </message>
</context>
<context>
    <name>PairingScreen</name>
    <message>
        <source>Pairing</source>
        <translation>结对帮扶</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Print the board</source>
        <translation>打印公示牌</translation>
    </message>
    <message>
        <source>Assign a helper</source>
        <translation>指派帮扶责任人</translation>
    </message>
    <message>
        <source>By household</source>
        <translation>按农户</translation>
    </message>
    <message>
        <source>Without a helper</source>
        <translation>无帮扶责任人</translation>
    </message>
    <message>
        <source>By helper</source>
        <translation>按帮扶责任人</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>正在指派</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) assigned.</source>
        <translation>
            <numerusform>已指派 %n 户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n 户保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) wait for both signatures: Ctrl+4.</source>
        <translation>
            <numerusform>%n 份交接单等双方签字（按 Ctrl+4 查看）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back; everything is as it was.</source>
        <translation>已撤回，全部恢复原样。</translation>
    </message>
</context>
<context>
    <name>PairingSection</name>
    <message>
        <source>Helpers</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>No helper today.</source>
        <translation>目前没有帮扶责任人。</translation>
    </message>
    <message>
        <source>Assign a helper</source>
        <translation>指派帮扶责任人</translation>
    </message>
    <message>
        <source>Add another helper</source>
        <translation>增加其他帮扶人</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier pairing(s)</source>
        <translation>
            <numerusform>另有 %n 条以前的结对</numerusform>
        </translation>
    </message>
    <message>
        <source>No helper is noted for {year}.</source>
        <translation>{year} 年没有登记帮扶人。</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>{start} 起</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Correct the date</source>
        <translation>更正时间</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{village} villagers&apos; committee</source>
        <translation>{village}村民委员会</translation>
    </message>
    <message>
        <source>{village} residents&apos; committee</source>
        <translation>{village}居民委员会</translation>
    </message>
    <message>
        <source>On A4</source>
        <translation>A4版</translation>
    </message>
    <message>
        <source>No. ____〔{year}〕__</source>
        <translation>＿＿＿＿公示〔{year}〕＿＿号</translation>
    </message>
    <message>
        <source>Announcement no. ____〔{year}〕__</source>
        <translation>＿＿＿＿公告〔{year}〕＿＿号</translation>
    </message>
    <message>
        <source>Posted for {days}: from {first} to {last}.</source>
        <translation>公示期：{days}，自{first}起至{last}止。</translation>
    </message>
    <message>
        <source>Announced for {days}: from {first} to {last}.</source>
        <translation>公告期：{days}，自{first}起至{last}止。</translation>
    </message>
    <message>
        <source>Posted from {first} until a new one takes its place.</source>
        <translation>自{first}起长期公示，更新后以新公示为准。</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n}个工作日</translation>
    </message>
    <message>
        <source>Who disagrees tells {receiver} within this time. Objections are made in one&apos;s own name, or with a way to be reached.</source>
        <translation>如有异议，请在公示期内向{receiver}反映。举报请实名或留下联系方式，以便核实和答复。</translation>
    </message>
    <message>
        <source>Who has something to say about it tells {receiver}.</source>
        <translation>对公告内容有意见的，请向{receiver}反映。</translation>
    </message>
    <message>
        <source>To complain: {hotline}; township: {township}; county: {county}.</source>
        <translation>监督电话：{hotline}；乡镇：{township}；县：{county}。</translation>
    </message>
    <message>
        <source>Posted at: {places}.</source>
        <translation>张贴地点：{places}。</translation>
    </message>
    <message>
        <source>{committee} (seal)</source>
        <translation>{committee}（盖章）</translation>
    </message>
    <message>
        <source>{township} government</source>
        <translation>{township}人民政府</translation>
    </message>
    <message>
        <source>Issued by: {committee}</source>
        <translation>单位：{committee}</translation>
    </message>
    <message>
        <source>{township} government (seal)</source>
        <translation>{township}人民政府（盖章）</translation>
    </message>
    <message>
        <source>township government (seal)</source>
        <translation>乡镇人民政府（盖章）</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>member&apos;s name</source>
        <translation>成员姓名</translation>
    </message>
    <message>
        <source>relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>身份证件号码</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>disability certificate</source>
        <translation>残疾证号</translation>
    </message>
    <message>
        <source>fitness for work</source>
        <translation>劳动能力</translation>
    </message>
    <message>
        <source>work</source>
        <translation>务工情况</translation>
    </message>
    <message>
        <source>months of work</source>
        <translation>务工月数</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>参保情况</translation>
    </message>
    <message>
        <source>allowance</source>
        <translation>享受低保</translation>
    </message>
    <message>
        <source>helper&apos;s name</source>
        <translation>帮扶责任人姓名</translation>
    </message>
    <message>
        <source>helper&apos;s unit</source>
        <translation>帮扶责任人单位</translation>
    </message>
    <message>
        <source>helper&apos;s post</source>
        <translation>帮扶责任人职务</translation>
    </message>
    <message>
        <source>helper&apos;s work phone</source>
        <translation>帮扶责任人工作电话</translation>
    </message>
    <message>
        <source>role of the helper</source>
        <translation>帮扶角色</translation>
    </message>
    <message>
        <source>paired since</source>
        <translation>结对时间</translation>
    </message>
    <message>
        <source>paired until</source>
        <translation>结对截止时间</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>计划项目</translation>
    </message>
    <message>
        <source>scale of the undertaking</source>
        <translation>项目规模</translation>
    </message>
    <message>
        <source>horizon of the undertaking</source>
        <translation>计划期限</translation>
    </message>
    <message>
        <source>money needed</source>
        <translation>所需资金</translation>
    </message>
    <message>
        <source>source of the money</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>expected income</source>
        <translation>预期增收</translation>
    </message>
    <message>
        <source>to be done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>who sees to it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>state of the undertaking</source>
        <translation>项目状态</translation>
    </message>
    <message>
        <source>who gave it</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>given from</source>
        <translation>措施开始时间</translation>
    </message>
    <message>
        <source>given until</source>
        <translation>措施结束时间</translation>
    </message>
    <message>
        <source>signed by the household</source>
        <translation>户主已签名</translation>
    </message>
    <message>
        <source>day of the effect</source>
        <translation>成效时间</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>helpers</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>help that is wanted</source>
        <translation>帮扶需求类别</translation>
    </message>
    <message>
        <source>what the household needs</source>
        <translation>帮扶需求</translation>
    </message>
    <message>
        <source>goal of income per person</source>
        <translation>人均收入目标</translation>
    </message>
    <message>
        <source>plan made on</source>
        <translation>计划制定日期</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>帮扶计划</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>number of the visit</source>
        <translation>第几次走访</translation>
    </message>
    <message>
        <source>state of the visit</source>
        <translation>走访状态</translation>
    </message>
    <message>
        <source>purpose of the visit</source>
        <translation>走访目的</translation>
    </message>
    <message>
        <source>visit possible from</source>
        <translation>走访窗口开始</translation>
    </message>
    <message>
        <source>visit due by</source>
        <translation>走访期限</translation>
    </message>
    <message>
        <source>visit planned on</source>
        <translation>计划走访日期</translation>
    </message>
    <message>
        <source>visit made on</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>reason for no visit</source>
        <translation>免访原因</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>amendment</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>amended on</source>
        <translation>补充日期</translation>
    </message>
    <message>
        <source>reason of the amendment</source>
        <translation>补充原因</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>date of the visit</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>start of the visit</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>end of the visit</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>kind of visit</source>
        <translation>走访类型</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>person met</source>
        <translation>接谈人</translation>
    </message>
    <message>
        <source>household absent</source>
        <translation>户内无人</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>members changed</source>
        <translation>家庭成员变化</translation>
    </message>
    <message>
        <source>income changed</source>
        <translation>收入变化</translation>
    </message>
    <message>
        <source>problem with the guarantees</source>
        <translation>三保障问题</translation>
    </message>
    <message>
        <source>new risk</source>
        <translation>新增风险</translation>
    </message>
    <message>
        <source>content of the visit</source>
        <translation>走访内容</translation>
    </message>
    <message>
        <source>policies explained</source>
        <translation>宣讲政策</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>signature of the household</source>
        <translation>农户签字</translation>
    </message>
    <message>
        <source>signature of the visitor</source>
        <translation>走访人签字</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>household&apos;s opinion</source>
        <translation>农户意见</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>next visit</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>amendments</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>local number</source>
        <translation>本地户号</translation>
    </message>
    <message>
        <source>name of the head</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>villagers&apos; group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>number of people</source>
        <translation>家庭人口</translation>
    </message>
    <message>
        <source>income from wages</source>
        <translation>工资性收入</translation>
    </message>
    <message>
        <source>income from business</source>
        <translation>生产经营性收入</translation>
    </message>
    <message>
        <source>income from property</source>
        <translation>财产性收入</translation>
    </message>
    <message>
        <source>income from transfers</source>
        <translation>转移性收入</translation>
    </message>
    <message>
        <source>costs of business</source>
        <translation>生产经营性支出</translation>
    </message>
    <message>
        <source>net income</source>
        <translation>纯收入</translation>
    </message>
    <message>
        <source>income per person</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>item of the file</source>
        <translation>档案材料</translation>
    </message>
    <message>
        <source>state of the item</source>
        <translation>材料状态</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>items of the file</source>
        <translation>档案材料</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>whom to call</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>work telephone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>what the office gave</source>
        <translation>上级表格原值</translation>
    </message>
    <message>
        <source>standard of recognition</source>
        <translation>识别标准</translation>
    </message>
    <message>
        <source>year of first recognition</source>
        <translation>首次识别年度</translation>
    </message>
    <message>
        <source>family of a soldier or martyr</source>
        <translation>军烈属</translation>
    </message>
    <message>
        <source>relocated household</source>
        <translation>易地搬迁户</translation>
    </message>
    <message>
        <source>family planning</source>
        <translation>独生子女户/双女户</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>type of household</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>handbook</source>
        <translation>帮扶手册</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>退出核实</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>kind of help</source>
        <translation>帮扶类别</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>planned visits</source>
        <translation>走访计划</translation>
    </message>
    <message>
        <source>kinds of measures</source>
        <translation>帮扶措施类别</translation>
    </message>
    <message>
        <source>household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>identity number of the head</source>
        <translation>户主证件号码</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>address</source>
        <translation>家庭住址</translation>
    </message>
    <message>
        <source>cause of poverty</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>particulars of the household</source>
        <translation>户基本情况</translation>
    </message>
    <message>
        <source>attribute of the household</source>
        <translation>户属性</translation>
    </message>
    <message>
        <source>kind of monitored household</source>
        <translation>监测对象类别</translation>
    </message>
    <message>
        <source>main cause of poverty</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>other causes of poverty</source>
        <translation>其他致贫原因</translation>
    </message>
    <message>
        <source>year lifted out of poverty</source>
        <translation>脱贫年度</translation>
    </message>
    <message>
        <source>living conditions</source>
        <translation>生产生活条件</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>income sheets</source>
        <translation>收入核算表</translation>
    </message>
    <message>
        <source>people able to work</source>
        <translation>劳动力人数</translation>
    </message>
    <message>
        <source>file of the household</source>
        <translation>一户一档</translation>
    </message>
    <message>
        <source>members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>relatives</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>guarantees</source>
        <translation>三保障</translation>
    </message>
    <message>
        <source>children of school age</source>
        <translation>适龄儿童数</translation>
    </message>
    <message>
        <source>children not in school</source>
        <translation>适龄未在校人数</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>监测记录</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>产品销售</translation>
    </message>
    <message>
        <source>number of findings</source>
        <translation>数据疑点数</translation>
    </message>
    <message>
        <source>number of problems</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>reason for open visits</source>
        <translation>未完成原因</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>line of the income sheet</source>
        <translation>收入核算项目</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>how costs are reckoned</source>
        <translation>成本核算方法</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>purpose of the income sheet</source>
        <translation>核算事由</translation>
    </message>
    <message>
        <source>number of the sheet</source>
        <translation>第几份</translation>
    </message>
    <message>
        <source>period</source>
        <translation>核算期间</translation>
    </message>
    <message>
        <source>checker</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>whether another head has the name</source>
        <translation>是否另有同名户主</translation>
    </message>
    <message>
        <source>received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>objector</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>household objected to</source>
        <translation>被反映的农户</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>investigators</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>particular</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>posted from</source>
        <translation>公示开始日期</translation>
    </message>
    <message>
        <source>posted to</source>
        <translation>公示结束日期</translation>
    </message>
    <message>
        <source>township&apos;s number</source>
        <translation>乡镇监督电话</translation>
    </message>
    <message>
        <source>county&apos;s number</source>
        <translation>县级监督电话</translation>
    </message>
    <message>
        <source>receiver of objections</source>
        <translation>异议受理人</translation>
    </message>
    <message>
        <source>kind of notice</source>
        <translation>公示种类</translation>
    </message>
    <message>
        <source>stage of notice</source>
        <translation>公示或公告</translation>
    </message>
    <message>
        <source>number of the notice</source>
        <translation>公示编号</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>尚未定稿</translation>
    </message>
    <message>
        <source>photo of the posting</source>
        <translation>张贴照片</translation>
    </message>
    <message>
        <source>photo of the place afterwards</source>
        <translation>撤下照片</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>days posted</source>
        <translation>公示天数</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>是否工作日</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>places</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>particulars</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>result of the posting</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>passed by the township</source>
        <translation>乡镇已放行</translation>
    </message>
    <message>
        <source>objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>village code</source>
        <translation>行政村代码</translation>
    </message>
    <message>
        <source>village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县</translation>
    </message>
    <message>
        <source>villagers&apos; groups</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>day of the facts</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>公示信息</translation>
    </message>
    <message>
        <source>households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>hand-overs</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>work team</source>
        <translation>驻村工作队</translation>
    </message>
    <message>
        <source>routes</source>
        <translation>走访路线</translation>
    </message>
    <message>
        <source>receipts of sync</source>
        <translation>上报回执</translation>
    </message>
    <message>
        <source>what is wrong with the data</source>
        <translation>数据疑点</translation>
    </message>
    <message>
        <source>line of the year</source>
        <translation>当年标准</translation>
    </message>
    <message>
        <source>the village in its year</source>
        <translation>村年度情况</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>lines of the income sheet</source>
        <translation>收入核算项目</translation>
    </message>
    <message>
        <source>leaflet</source>
        <translation>明白纸</translation>
    </message>
    <message>
        <source>ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>or in school</source>
        <translation>在校状况</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>劳动技能</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>务工</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>参加保险</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>A Wages</source>
        <translation>A 工资性收入</translation>
    </message>
    <message>
        <source>B Business</source>
        <translation>B 生产经营性收入</translation>
    </message>
    <message>
        <source>C Property</source>
        <translation>C 财产性收入</translation>
    </message>
    <message>
        <source>D Transfers</source>
        <translation>D 转移性收入</translation>
    </message>
    <message>
        <source>E Costs of business</source>
        <translation>E 生产经营性支出</translation>
    </message>
    <message>
        <source>Net income A+B+C+D−E</source>
        <translation>纯收入 A+B+C+D−E</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Net income per person</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>{title}, {year}</source>
        <translation>{year}年度{title}</translation>
    </message>
    <message>
        <source>1. Household</source>
        <translation>一、基本情况</translation>
    </message>
    <message>
        <source>2. Members</source>
        <translation>二、家庭成员</translation>
    </message>
    <message>
        <source>3. Production and living conditions</source>
        <translation>三、生产生活条件</translation>
    </message>
    <message>
        <source>4. Income (yuan)</source>
        <translation>四、收入情况（单位：元）</translation>
    </message>
    <message>
        <source>5. Helper</source>
        <translation>五、帮扶责任人</translation>
    </message>
    <message>
        <source>6. Signatures</source>
        <translation>六、签字</translation>
    </message>
    <message>
        <source>I have checked what is written above; it is as things are with us.</source>
        <translation>以上内容已逐项核对，与本户实际情况一致。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>家庭住址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>First recognised</source>
        <translation>首次识别年度</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>识别标准</translation>
    </message>
    <message>
        <source>Soldier&apos;s family</source>
        <translation>军烈属</translation>
    </message>
    <message>
        <source>Relocated</source>
        <translation>易地搬迁户</translation>
    </message>
    <message>
        <source>Family planning</source>
        <translation>计生类型</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>户属性</translation>
    </message>
    <message>
        <source>Monitored as</source>
        <translation>监测对象类别</translation>
    </message>
    <message>
        <source>Main cause</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>Other causes (two at most)</source>
        <translation>其他致贫原因（至多两项）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Head (signature, fingerprint):</source>
        <translation>户主（签字、捺印）：</translation>
    </message>
    <message>
        <source>Collected by (signature):</source>
        <translation>采集人（签字）：</translation>
    </message>
    <message>
        <source>Checked by, village (signature):</source>
        <translation>村审核人（签字）：</translation>
    </message>
    <message>
        <source>dis. {number}</source>
        <translation>残{number}</translation>
    </message>
    <message>
        <source>Registration of a household</source>
        <translation>农户基本信息登记表</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Guarantees and water</source>
        <translation>三保障及饮水</translation>
    </message>
    <message>
        <source>Visits made</source>
        <translation>走访次数</translation>
    </message>
    <message>
        <source>{amount}
({year})</source>
        <translation>{amount}
（{year}年）</translation>
    </message>
    <message>
        <source>{helped} with a helper, {visits} visits made</source>
        <translation>已结对{helped}户，已走访{visits}户次</translation>
    </message>
    <message>
        <source>Ledger of households (file)</source>
        <translation>户台账（内部）</translation>
    </message>
    <message>
        <source>On A4, small type</source>
        <translation>A4纸（小字）</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>People</source>
        <translation>家庭人口</translation>
    </message>
    <message>
        <source>Type of household</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Helper&apos;s unit</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>Name of the head of household</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>Unit of the helper</source>
        <translation>帮扶责任人单位</translation>
    </message>
    <message>
        <source>Telephone (work)</source>
        <translation>联系电话（工作）</translation>
    </message>
    <message>
        <source>Main kinds of help</source>
        <translation>主要帮扶措施（类别）</translation>
    </message>
    <message>
        <source>Persons in</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>the household</source>
        <translation>人口数</translation>
    </message>
    <message>
        <source>{township} {village}, {year}: {title}</source>
        <translation>{township}{village}{year}年度{title}</translation>
    </message>
    <message>
        <source>Lifted out of poverty: {years}</source>
        <translation>脱贫年度：{years}</translation>
    </message>
    <message>
        <source>{village}, {year}: {title}</source>
        <translation>{village}{year}年度{title}</translation>
    </message>
    <message>
        <source>With the kinds of help</source>
        <translation>含帮扶措施类别</translation>
    </message>
    <message>
        <source>Short, two households a row</source>
        <translation>简版（每行两户）</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>务工</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{households} households, {people} people</source>
        <translation>{households}户 {people}人</translation>
    </message>
    <message>
        <source>Roster of household members</source>
        <translation>家庭成员花名册</translation>
    </message>
    <message>
        <source>On A3</source>
        <translation>A3纸</translation>
    </message>
    <message>
        <source>{n} households</source>
        <translation>{n}户</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n}人</translation>
    </message>
    <message>
        <source>{name} ({tail})</source>
        <translation>{name}（{tail}）</translation>
    </message>
    <message>
        <source>Total: {households} households, {people} people</source>
        <translation>合计：{households}户&#x3000;{people}人</translation>
    </message>
    <message>
        <source>Ledger of households (posted)</source>
        <translation>村户台账（公示版）</translation>
    </message>
    <message>
        <source>Date of visit</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>县乡村组</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>走访类型</translation>
    </message>
    <message>
        <source>Which visit</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>Person met</source>
        <translation>接谈人</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>走访目的</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更数</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>走访内容</translation>
    </message>
    <message>
        <source>Policies explained</source>
        <translation>宣讲政策</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>(year {year})</source>
        <translation>（{year}年度）</translation>
    </message>
    <message>
        <source>Helper&apos;s telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>How this handbook is kept</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>1. One handbook a household and year. It is printed from the village&apos;s register; nothing that is printed has to be copied by hand.</source>
        <translation>1．本手册一户一册，每年一本，由本村登记的信息直接打印，已打印的内容不再重复抄填。</translation>
    </message>
    <message>
        <source>2. What changes during the year is added by hand on the empty lines and entered in the register on the next occasion.</source>
        <translation>2．年内情况有变化的，在空白行手写补充，并及时录入系统。</translation>
    </message>
    <message>
        <source>3. For every measure the head signs, or sets a fingerprint, once it has really been received. Nobody signs for somebody else.</source>
        <translation>3．每项帮扶措施真正落实后，由户主逐项签字或捺手印，不得代签。</translation>
    </message>
    <message>
        <source>4. The helper visits the household four times a year: to make the plan, to see how it goes, to help with what is for sale, and to reckon the year&apos;s income.</source>
        <translation>4．帮扶责任人每年入户走访四次：制定发展计划、跟踪计划实施、帮助产品销售、盘算全年收入。</translation>
    </message>
    <message>
        <source>5. The handbook holds private facts. It stays with the household or in its file; it is not photographed and not posted.</source>
        <translation>5．本手册涉及农户个人信息，由农户保管或存入一户一档，不得拍照外传，不得张贴公示。</translation>
    </message>
    <message>
        <source>6. Questions and complaints: telephone {hotline}.</source>
        <translation>6．政策咨询和监督电话：{hotline}。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>13. The household at the end of the year</source>
        <translation>十三、年终农户意见</translation>
    </message>
    <message>
        <source>Satisfaction with the help</source>
        <translation>对帮扶工作是否满意</translation>
    </message>
    <message>
        <source>Household&apos;s opinion</source>
        <translation>农户意见</translation>
    </message>
    <message>
        <source>What is written in this handbook is as things are with us; the help in it was received.</source>
        <translation>本手册所记情况属实，所列帮扶措施已经落实到户。</translation>
    </message>
    <message>
        <source>Handbook of help</source>
        <translation>帮扶手册</translation>
    </message>
    <message>
        <source>A5 pages one by one</source>
        <translation>A5逐页（不双面打印时用）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>补充记录</translation>
    </message>
    <message>
        <source>{township} {village}   {year}</source>
        <translation>{township}{village}&#x3000;&#x3000;{year}年度</translation>
    </message>
    <message>
        <source>Quantity, kind</source>
        <translation>数量／规格</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>I II III IV V VI VII VIII IX X</source>
        <translation>一 二 三 四 五 六 七 八 九 十</translation>
    </message>
    <message>
        <source>{no}. {label} ({code})</source>
        <translation>{no}、{label}（{code}）</translation>
    </message>
    <message>
        <source>{code} {label}</source>
        <translation>{code} {label}</translation>
    </message>
    <message>
        <source>{no}. Stable income of the household (A+B+C+D)</source>
        <translation>{no}、家庭稳定总收入（A+B+C+D）</translation>
    </message>
    <message>
        <source>{no}. Stable net income ({gross} − E)</source>
        <translation>{no}、家庭稳定纯收入（{gross}−E）</translation>
    </message>
    <message>
        <source>{no}. Persons at the end of the year</source>
        <translation>{no}、家庭人口（年末，人）</translation>
    </message>
    <message>
        <source>{no}. Stable net income per person ({net} ÷ {members})</source>
        <translation>{no}、稳定年人均纯收入（{net}÷{members}）</translation>
    </message>
    <message>
        <source>written down, not added</source>
        <translation>只登记，不计入收入</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{purpose}, sheet {n}</source>
        <translation>{purpose}（第{n}份）</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比线</translation>
    </message>
    <message>
        <source>Period: {start} to {end}</source>
        <translation>核算期间：{start} 至 {end}</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{name} {amount} yuan</source>
        <translation>{name} {amount}元</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>是否达标</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Checked by: {name}</source>
        <translation>核对人：{name}</translation>
    </message>
    <message>
        <source>Confirmed by the household on {day}</source>
        <translation>户主确认日期：{day}</translation>
    </message>
    <message>
        <source>Month {m}</source>
        <translation>{m}月</translation>
    </message>
    <message>
        <source>Month {m} of last year</source>
        <translation>上年{m}月</translation>
    </message>
    <message>
        <source>Months {m} to {n}</source>
        <translation>{m}—{n}月</translation>
    </message>
    <message>
        <source>Months {m} to {n} of last year</source>
        <translation>上年{m}—{n}月</translation>
    </message>
    <message>
        <source>Total (yuan)</source>
        <translation>合计（元）</translation>
    </message>
    <message>
        <source>What has no month stands in the total only.</source>
        <translation>没有按月登记的金额只列入合计，各期空格可手工填写。</translation>
    </message>
    <message>
        <source>The figures above were reckoned with us, item by item; they are right.</source>
        <translation>以上收入、支出由走访人与本户逐项核算，情况属实。</translation>
    </message>
    <message>
        <source>First secretary or team leader:</source>
        <translation>第一书记（队长）：</translation>
    </message>
    <message>
        <source>Income of a household</source>
        <translation>家庭收入核算表</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>月度</translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>there is</source>
        <translation>有</translation>
    </message>
    <message>
        <source>there is not</source>
        <translation>无</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>it is not</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Place of the visit</source>
        <translation>走访地点</translation>
    </message>
    <message>
        <source>Members changed</source>
        <translation>家庭成员变化</translation>
    </message>
    <message>
        <source>Income or work changed</source>
        <translation>收入或就业变化</translation>
    </message>
    <message>
        <source>Problem with the guarantees</source>
        <translation>三保障及饮水问题</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>新增返贫致贫风险</translation>
    </message>
    <message>
        <source>Household (signature, fingerprint):</source>
        <translation>农户（签字、捺印）：</translation>
    </message>
    <message>
        <source>Visitors (signature):</source>
        <translation>走访人（签字）：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Record of a visit</source>
        <translation>入户走访记录表</translation>
    </message>
    <message>
        <source>1. The village</source>
        <translation>一、村基本情况</translation>
    </message>
    <message>
        <source>2. The register</source>
        <translation>二、在册对象和主要指标</translation>
    </message>
    <message>
        <source>Households of the village</source>
        <translation>全村总户数</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>全村总人口</translation>
    </message>
    <message>
        <source>Registered rural population</source>
        <translation>农村户籍人口</translation>
    </message>
    <message>
        <source>Income of the collective (yuan)</source>
        <translation>村集体收入（元）</translation>
    </message>
    <message>
        <source>Party secretary</source>
        <translation>村党组织书记</translation>
    </message>
    <message>
        <source>Kind of village</source>
        <translation>村类型</translation>
    </message>
    <message>
        <source>Year of exit</source>
        <translation>出列年度</translation>
    </message>
    <message>
        <source>Roads, power, water</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>Types of households</source>
        <translation>户类型构成</translation>
    </message>
    <message>
        <source>{label} {n} ({share}%)</source>
        <translation>{label}{n}户（{share}%）</translation>
    </message>
    <message>
        <source>{share} ({n} of {whole})</source>
        <translation>{share}（{n}/{whole}）</translation>
    </message>
    <message>
        <source>Facts of the village: {year}</source>
        <translation>村情数据年度：{year}年</translation>
    </message>
    <message>
        <source>Main causes of poverty ({n} households)</source>
        <translation>主要致贫原因构成（{n}户）</translation>
    </message>
    <message>
        <source>Net income per person in five years (yuan)</source>
        <translation>近五年人均纯收入（元）</translation>
    </message>
    <message>
        <source>Visits made, of those to be made</source>
        <translation>四次走访完成情况（已走访/应走访）</translation>
    </message>
    <message>
        <source>{n} households, {share}%</source>
        <translation>{n}户&#x3000;{share}%</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其余原因</translation>
    </message>
    <message>
        <source>{year}
{n} households</source>
        <translation>{year}年
{n}户</translation>
    </message>
    <message>
        <source>1st visit</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>The village on one page</source>
        <translation>村情一页纸</translation>
    </message>
    <message>
        <source>make the plan</source>
        <translation>制定发展计划</translation>
    </message>
    <message>
        <source>2nd visit</source>
        <translation>第二次</translation>
    </message>
    <message>
        <source>follow the plan up</source>
        <translation>跟踪计划实施</translation>
    </message>
    <message>
        <source>3rd visit</source>
        <translation>第三次</translation>
    </message>
    <message>
        <source>help to sell products</source>
        <translation>帮扶产品销售</translation>
    </message>
    <message>
        <source>4th visit</source>
        <translation>第四次</translation>
    </message>
    <message>
        <source>reckon up the year</source>
        <translation>盘算全年收入</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>形成</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Number of problems</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>Why not made</source>
        <translation>未完成原因</translation>
    </message>
    <message>
        <source>{day} made</source>
        <translation>{day} 已走访</translation>
    </message>
    <message>
        <source>{day} made late</source>
        <translation>{day} 逾期补访</translation>
    </message>
    <message>
        <source>In the year: {whole} visits   To be made so far: {due}, of them made: {made}   Rate: {rate}</source>
        <translation>全年计划 {whole} 户次&#x3000;&#x3000;至今应走访 {due} 户次，其中已走访 {made} 户次&#x3000;&#x3000;完成率 {rate}</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>计划 {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期未访</translation>
    </message>
    <message>
        <source>{village} {group}</source>
        <translation>{village} {group}</translation>
    </message>
    <message>
        <source>{people} people   Tel. {phone}   No. {number}</source>
        <translation>{people}人&#x3000;电话 {phone}&#x3000;户号 {number}</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>age {n}</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有{n}人</translation>
    </message>
    <message>
        <source>kept by the household</source>
        <translation>农户留存</translation>
    </message>
    <message>
        <source>kept in the file</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>Head: {name}   {place}</source>
        <translation>户主：{name}&#x3000;&#x3000;{place}</translation>
    </message>
    <message>
        <source>Helper: {name}   Tel. {phone}</source>
        <translation>帮扶责任人：{name}&#x3000;电话：{phone}</translation>
    </message>
    <message>
        <source>People, land</source>
        <translation>人口、土地</translation>
    </message>
    <message>
        <source>persons, mu</source>
        <translation>人、亩</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>粮食产量</translation>
    </message>
    <message>
        <source>Animals sold</source>
        <translation>畜禽出栏</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>of it M</source>
        <translation>经营性收入</translation>
    </message>
    <message>
        <source>of it P</source>
        <translation>转移性收入</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>C1 Arable</source>
        <translation>C1 耕地</translation>
    </message>
    <message>
        <source>C2 Irrigated</source>
        <translation>C2 有效灌溉</translation>
    </message>
    <message>
        <source>C3 To forest</source>
        <translation>C3 退耕还林</translation>
    </message>
    <message>
        <source>D1 Orchard</source>
        <translation>D1 林果</translation>
    </message>
    <message>
        <source>D2 Forest</source>
        <translation>D2 林地</translation>
    </message>
    <message>
        <source>D3 Grass</source>
        <translation>D3 牧草地</translation>
    </message>
    <message>
        <source>A Persons</source>
        <translation>A 家庭人口</translation>
    </message>
    <message>
        <source>B Workers</source>
        <translation>B 劳动力</translation>
    </message>
    <message>
        <source>E1 Rice</source>
        <translation>E1 水稻</translation>
    </message>
    <message>
        <source>E2 Wheat</source>
        <translation>E2 小麦</translation>
    </message>
    <message>
        <source>E3 Maize</source>
        <translation>E3 玉米</translation>
    </message>
    <message>
        <source>E4 Potatoes</source>
        <translation>E4 马铃薯</translation>
    </message>
    <message>
        <source>E5 Others</source>
        <translation>E5 其他粮食</translation>
    </message>
    <message>
        <source>F Pigs</source>
        <translation>F 生猪</translation>
    </message>
    <message>
        <source>G Cattle</source>
        <translation>G 牛</translation>
    </message>
    <message>
        <source>H Sheep</source>
        <translation>H 羊</translation>
    </message>
    <message>
        <source>I Poultry</source>
        <translation>I 家禽</translation>
    </message>
    <message>
        <source>J Others</source>
        <translation>J 其他畜禽</translation>
    </message>
    <message>
        <source>L Wages</source>
        <translation>L 工资性</translation>
    </message>
    <message>
        <source>M Business</source>
        <translation>M 经营性</translation>
    </message>
    <message>
        <source>N Property</source>
        <translation>N 财产性</translation>
    </message>
    <message>
        <source>P Transfers</source>
        <translation>P 转移性</translation>
    </message>
    <message>
        <source>K=L+M+N+P</source>
        <translation>K=L+M+N+P 合计</translation>
    </message>
    <message>
        <source>M1 Grain</source>
        <translation>M1 粮食</translation>
    </message>
    <message>
        <source>M2 Other crops</source>
        <translation>M2 其他种植</translation>
    </message>
    <message>
        <source>M3 Livestock</source>
        <translation>M3 养殖业</translation>
    </message>
    <message>
        <source>M4 Forest</source>
        <translation>M4 林果业</translation>
    </message>
    <message>
        <source>M5 Others</source>
        <translation>M5 其他经营</translation>
    </message>
    <message>
        <source>P1 Subsistence</source>
        <translation>P1 低保、特困</translation>
    </message>
    <message>
        <source>P2 Pensions</source>
        <translation>P2 养老金</translation>
    </message>
    <message>
        <source>P3 Ecology</source>
        <translation>P3 生态补偿</translation>
    </message>
    <message>
        <source>P4 Farming</source>
        <translation>P4 惠农补贴</translation>
    </message>
    <message>
        <source>P5 Others</source>
        <translation>P5 其他转移</translation>
    </message>
    <message>
        <source>R1 Crops</source>
        <translation>R1 种植业</translation>
    </message>
    <message>
        <source>R2 Livestock</source>
        <translation>R2 养殖业</translation>
    </message>
    <message>
        <source>R3 Forest</source>
        <translation>R3 林果业</translation>
    </message>
    <message>
        <source>R4 Others</source>
        <translation>R4 其他</translation>
    </message>
    <message>
        <source>R5 less subsidies</source>
        <translation>R5 减：补贴</translation>
    </message>
    <message>
        <source>R in all</source>
        <translation>R 支出合计</translation>
    </message>
    <message>
        <source>S=K−R Net</source>
        <translation>S=K−R 纯收入</translation>
    </message>
    <message>
        <source>T=S÷A A person</source>
        <translation>T=S÷A 人均纯收入</translation>
    </message>
    <message>
        <source>Line of the year</source>
        <translation>对比线</translation>
    </message>
    <message>
        <source>Reckoned with the household for {start} to {end}; the items stand in the income sheet of the file. Questions: your helper or {hotline}.</source>
        <translation>核算期间 {start} 至 {end}，由走访人与农户共同核算，明细见《家庭收入核算表》。有疑问请联系帮扶责任人或拨打 {hotline}。</translation>
    </message>
    <message>
        <source>Helper:</source>
        <translation>帮扶责任人：</translation>
    </message>
    <message>
        <source>Head:</source>
        <translation>户主：</translation>
    </message>
    <message>
        <source>Party secretary:</source>
        <translation>村支书：</translation>
    </message>
    <message>
        <source>First secretary:</source>
        <translation>第一书记：</translation>
    </message>
    <message>
        <source>Income card</source>
        <translation>农户收入明白卡</translation>
    </message>
    <message>
        <source>Two households a sheet</source>
        <translation>一页两户</translation>
    </message>
    <message>
        <source>Visit {n}</source>
        <translation>第{n}次</translation>
    </message>
    <message>
        <source>✓ {day}</source>
        <translation>✓ {day}</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>免访</translation>
    </message>
    <message>
        <source>Income per person:</source>
        <translation>人均纯收入：</translation>
    </message>
    <message>
        <source>{year}: {yuan} yuan</source>
        <translation>{year}年 {yuan}元</translation>
    </message>
    <message>
        <source>{yuan} yuan more</source>
        <translation>增加{yuan}元</translation>
    </message>
    <message>
        <source>{yuan} yuan less</source>
        <translation>减少{yuan}元</translation>
    </message>
    <message>
        <source>{yuan} yuan above the {line} ({amount})</source>
        <translation>比{line}（{amount}元）高{yuan}元</translation>
    </message>
    <message>
        <source>{yuan} yuan below the {line} ({amount})</source>
        <translation>比{line}（{amount}元）低{yuan}元</translation>
    </message>
    <message>
        <source>Main causes:</source>
        <translation>致贫原因：</translation>
    </message>
    <message>
        <source>Doubtful data:</source>
        <translation>数据疑点：</translation>
    </message>
    <message>
        <source>{n} to check</source>
        <translation>{n}处待核对</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>To ask next:</source>
        <translation>下次要问：</translation>
    </message>
    <message>
        <source>visit {n}, {purpose}, by {day}</source>
        <translation>第{n}次走访：{purpose}，{day}前</translation>
    </message>
    <message>
        <source>visit {n}, {purpose}, overdue since {day}</source>
        <translation>第{n}次走访：{purpose}，{day}已到期，现已逾期</translation>
    </message>
    <message>
        <source>agreed last time: {text}</source>
        <translation>上次约定：{text}</translation>
    </message>
    <message>
        <source>is it solved: {text}</source>
        <translation>解决了没有：{text}</translation>
    </message>
    <message>
        <source>what became of the new risk</source>
        <translation>上次发现的风险现在怎样</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>this year&apos;s income</source>
        <translation>本年收入</translation>
    </message>
    <message>
        <source>fitness for work of {names}</source>
        <translation>劳动能力：{names}</translation>
    </message>
    <message>
        <source>Head of household:</source>
        <translation>户主：</translation>
    </message>
    <message>
        <source>Card of a household at a glance</source>
        <translation>“一口清”卡</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按期进行</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>逾期 {n} 次</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>截至{day}</translation>
    </message>
    <message>
        <source>First secretary (signature):</source>
        <translation>第一书记（签字）：</translation>
    </message>
    <message>
        <source>Villagers&apos; committee (seal):</source>
        <translation>村委会（盖章）：</translation>
    </message>
    <message>
        <source>Plan and completion of the four visits</source>
        <translation>四次走访计划及完成情况表</translation>
    </message>
    <message>
        <source>Plan and completion of the four visits (file)</source>
        <translation>四次走访计划及完成情况表（内部）</translation>
    </message>
    <message>
        <source>Draft, not issued: not to be posted</source>
        <translation>草稿&#x3000;未定稿，不得张贴</translation>
    </message>
    <message>
        <source>Posted from {first} to {last}</source>
        <translation>公示期：自 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Posted until further notice</source>
        <translation>公示期：长期</translation>
    </message>
    <message>
        <source>Posted from {first} until further notice</source>
        <translation>公示期：自{first}起长期公示</translation>
    </message>
    <message>
        <source>To complain: {hotline}   Township: {township}   County: {county}</source>
        <translation>监督电话：{hotline}&#x3000;乡镇：{township}&#x3000;县：{county}</translation>
    </message>
    <message>
        <source>Objections to: {receiver}</source>
        <translation>异议受理人及地点：{receiver}</translation>
    </message>
    <message>
        <source>Villagers&apos; groups: {groups}</source>
        <translation>村民小组：{groups}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{code}   Profile {profile}   Masking {masking}   {place}</source>
        <translation>{code}&#x3000;政策配置 {profile}&#x3000;脱敏 {masking}&#x3000;{place}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Printed {moment}   Check number {number}</source>
        <translation>打印时间 {moment}&#x3000;校验码 {number}</translation>
    </message>
    <message>
        <source>{code}   Printed {day}   Check number {number}</source>
        <translation>{code}&#x3000;打印 {day}&#x3000;校验码 {number}</translation>
    </message>
    <message>
        <source>number of an account or a person</source>
        <translation>账号或证件号</translation>
    </message>
    <message>
        <source>print job</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>{profile} (unsigned)</source>
        <translation>{profile}（未签名）</translation>
    </message>
    <message>
        <source>household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>former helper</source>
        <translation>原帮扶责任人</translation>
    </message>
    <message>
        <source>former helper until</source>
        <translation>原帮扶截止时间</translation>
    </message>
    <message>
        <source>new helper</source>
        <translation>新帮扶责任人</translation>
    </message>
    <message>
        <source>reason of the change</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>visits handed over</source>
        <translation>移交的走访</translation>
    </message>
    <message>
        <source>last visit</source>
        <translation>最近一次走访</translation>
    </message>
    <message>
        <source>what was agreed</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>planned visit</source>
        <translation>计划走访</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>要办的事</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>kind of record</source>
        <translation>数据类别</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>number of the batch</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>变更数</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>what the rule is about</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>checked on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>food</source>
        <translation>不愁吃</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>不愁穿</translation>
    </message>
    <message>
        <source>compulsory schooling</source>
        <translation>义务教育</translation>
    </message>
    <message>
        <source>basic medical care</source>
        <translation>基本医疗</translation>
    </message>
    <message>
        <source>name of who came</source>
        <translation>到会人姓名</translation>
    </message>
    <message>
        <source>role at the meeting</source>
        <translation>到会人身份</translation>
    </message>
    <message>
        <source>votes for it</source>
        <translation>同意票</translation>
    </message>
    <message>
        <source>votes against it</source>
        <translation>反对票</translation>
    </message>
    <message>
        <source>abstentions</source>
        <translation>弃权票</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>kind of meeting</source>
        <translation>会议类型</translation>
    </message>
    <message>
        <source>day of the meeting</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>place of the meeting</source>
        <translation>会议地点</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>who should be present</source>
        <translation>应到人数</translation>
    </message>
    <message>
        <source>who was present</source>
        <translation>实到人数</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>表决情况</translation>
    </message>
    <message>
        <source>who came</source>
        <translation>到会人员</translation>
    </message>
    <message>
        <source>secured</source>
        <translation>是否达标</translation>
    </message>
    <message>
        <source>food and clothes</source>
        <translation>吃穿不愁</translation>
    </message>
    <message>
        <source>safe house</source>
        <translation>住房安全</translation>
    </message>
    <message>
        <source>safe water</source>
        <translation>饮水安全</translation>
    </message>
    <message>
        <source>road to the house</source>
        <translation>入户路</translation>
    </message>
    <message>
        <source>power</source>
        <translation>生活用电</translation>
    </message>
    <message>
        <source>radio and television</source>
        <translation>广播电视</translation>
    </message>
    <message>
        <source>outcome of the procedure</source>
        <translation>程序结果</translation>
    </message>
    <message>
        <source>why it does not leave help</source>
        <translation>未退出原因</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>how the application was made</source>
        <translation>申请方式</translation>
    </message>
    <message>
        <source>reason of the application</source>
        <translation>申请理由</translation>
    </message>
    <message>
        <source>what may be compared</source>
        <translation>授权比对内容</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>written by somebody else</source>
        <translation>他人代写</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>代写人</translation>
    </message>
    <message>
        <source>valid to</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>remarks on the guarantees</source>
        <translation>三保障说明</translation>
    </message>
    <message>
        <source>risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>recognised in</source>
        <translation>识别时间</translation>
    </message>
    <message>
        <source>income when recognised</source>
        <translation>识别时收入</translation>
    </message>
    <message>
        <source>monitoring line</source>
        <translation>监测线</translation>
    </message>
    <message>
        <source>guarantees when recognised</source>
        <translation>识别时三保障</translation>
    </message>
    <message>
        <source>help given</source>
        <translation>帮扶措施</translation>
    </message>
    <message>
        <source>contact of the household</source>
        <translation>监测联系人</translation>
    </message>
    <message>
        <source>how the risk ended</source>
        <translation>消除方式</translation>
    </message>
    <message>
        <source>risk ended on</source>
        <translation>风险消除时间</translation>
    </message>
    <message>
        <source>state of the monitoring</source>
        <translation>监测状态</translation>
    </message>
    <message>
        <source>risk ended</source>
        <translation>风险消除</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>unit of the quantity</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>channel of the sale</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>购买方</translation>
    </message>
    <message>
        <source>sold on</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>helped by</source>
        <translation>帮销人</translation>
    </message>
    <message>
        <source>left in stock</source>
        <translation>剩余数量</translation>
    </message>
    <message>
        <source>nothing to sell</source>
        <translation>无可售产品</translation>
    </message>
    <message>
        <source>group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>source of the problem</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <source>kind of problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>who has to solve it</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>name of who has to solve it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>to be solved by</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>state of the problem</source>
        <translation>问题状态</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>past its day</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>confirmed by the household</source>
        <translation>农户确认</translation>
    </message>
    <message>
        <source>which line</source>
        <translation>标准名称</translation>
    </message>
    <message>
        <source>source of the line</source>
        <translation>标准依据</translation>
    </message>
    <message>
        <source>part</source>
        <translation>构成项</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>of how many</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>net income per person</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>number of income sheets</source>
        <translation>收入核算户数</translation>
    </message>
    <message>
        <source>year of the facts</source>
        <translation>数据年度</translation>
    </message>
    <message>
        <source>standing of the village</source>
        <translation>村情</translation>
    </message>
    <message>
        <source>year of exit</source>
        <translation>出列年度</translation>
    </message>
    <message>
        <source>households of the village</source>
        <translation>全村户数</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>全村人口</translation>
    </message>
    <message>
        <source>registered rural population</source>
        <translation>农村户籍人口</translation>
    </message>
    <message>
        <source>income of the collective</source>
        <translation>村集体收入</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>村党组织书记</translation>
    </message>
    <message>
        <source>first secretary</source>
        <translation>第一书记</translation>
    </message>
    <message>
        <source>roads, power, water</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>types of households</source>
        <translation>户类型构成</translation>
    </message>
    <message>
        <source>causes of poverty</source>
        <translation>致贫原因构成</translation>
    </message>
    <message>
        <source>income by year</source>
        <translation>历年收入</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>value found</source>
        <translation>填写的内容</translation>
    </message>
    <message>
        <source>found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>users</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>received</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>equal on both sides</source>
        <translation>两端一致</translation>
    </message>
    <message>
        <source>kinds of records</source>
        <translation>数据类别</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>returned changes</source>
        <translation>退回的变更</translation>
    </message>
    <message>
        <source>records with errors</source>
        <translation>有错误的记录</translation>
    </message>
    <message>
        <source>village ({code})</source>
        <translation>村（{code}）</translation>
    </message>
    <message>
        <source>Helper&apos;s unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Paired since</source>
        <translation>结对时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Village work team</source>
        <translation>驻村工作队</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>派出单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>队长</translation>
    </message>
    <message>
        <source>First secretary</source>
        <translation>第一书记</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>{village}: {title}</source>
        <translation>{village}{title}</translation>
    </message>
    <message>
        <source>{households} households, {helpers} helpers</source>
        <translation>{households}户，帮扶责任人{helpers}人</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>竖版</translation>
    </message>
    <message>
        <source>to be paired</source>
        <translation>待结对</translation>
    </message>
    <message>
        <source>Board of helpers and the households they help</source>
        <translation>结对帮扶责任人公示牌</translation>
    </message>
    <message>
        <source>pairing</source>
        <translation>结对关系</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>household of the group</source>
        <translation>该组的农户</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>{qty}{unit} × {price} yuan</source>
        <translation>{qty}{unit}×{price}元</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n}个月</translation>
    </message>
    <message>
        <source>costs {rate}%</source>
        <translation>按成本率{rate}%</translation>
    </message>
    <message>
        <source>net share {rate}%</source>
        <translation>按收益系数{rate}%</translation>
    </message>
    <message>
        <source>real costs</source>
        <translation>按实际成本</translation>
    </message>
    <message>
        <source>does not count: {reason}</source>
        <translation>不计入：{reason}</translation>
    </message>
    <message>
        <source>of it counts {amount}</source>
        <translation>其中计入 {amount}</translation>
    </message>
    <message>
        <source>of it by cost rates {amount}</source>
        <translation>其中按成本率推算 {amount}</translation>
    </message>
    <message>
        <source>entered as one sum</source>
        <translation>按合计数填报</translation>
    </message>
    <message>
        <source>its lines come to {amount}</source>
        <translation>各项相加为 {amount}</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>serious illness</source>
        <translation>大病</translation>
    </message>
    <message>
        <source>pension</source>
        <translation>养老</translation>
    </message>
    <message>
        <source>Arable land (mu)</source>
        <translation>耕地面积（亩）</translation>
    </message>
    <message>
        <source>Irrigated land (mu)</source>
        <translation>有效灌溉面积（亩）</translation>
    </message>
    <message>
        <source>Forest (mu)</source>
        <translation>林地面积（亩）</translation>
    </message>
    <message>
        <source>Converted to forest (mu)</source>
        <translation>退耕还林（亩）</translation>
    </message>
    <message>
        <source>Orchard (mu)</source>
        <translation>林果面积（亩）</translation>
    </message>
    <message>
        <source>Grassland (mu)</source>
        <translation>牧草地面积（亩）</translation>
    </message>
    <message>
        <source>Water surface (mu)</source>
        <translation>水面面积（亩）</translation>
    </message>
    <message>
        <source>To the main road (km)</source>
        <translation>距村主干路（公里）</translation>
    </message>
    <message>
        <source>Road to the house</source>
        <translation>入户路类型</translation>
    </message>
    <message>
        <source>Floor space (m²)</source>
        <translation>住房面积（㎡）</translation>
    </message>
    <message>
        <source>House structure</source>
        <translation>房屋结构</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>建房年份</translation>
    </message>
    <message>
        <source>Dangerous house</source>
        <translation>是否危房户</translation>
    </message>
    <message>
        <source>Grade of the house</source>
        <translation>房屋等级</translation>
    </message>
    <message>
        <source>Main fuel</source>
        <translation>主要燃料</translation>
    </message>
    <message>
        <source>Sanitary toilet</source>
        <translation>卫生厕所</translation>
    </message>
    <message>
        <source>Power for production</source>
        <translation>通生产用电</translation>
    </message>
    <message>
        <source>Power for living</source>
        <translation>通生活用电</translation>
    </message>
    <message>
        <source>Radio and television</source>
        <translation>通广播电视</translation>
    </message>
    <message>
        <source>Safe drinking water</source>
        <translation>安全饮用水</translation>
    </message>
    <message>
        <source>In a cooperative</source>
        <translation>加入合作组织</translation>
    </message>
    <message>
        <source>Led by an enterprise</source>
        <translation>龙头企业带动</translation>
    </message>
    <message>
        <source>Led by an entrepreneur</source>
        <translation>致富带头人带动</translation>
    </message>
    <message>
        <source>Help with an industry</source>
        <translation>产业帮扶类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Notes of the visit</source>
        <translation>走访情况记录</translation>
    </message>
    <message>
        <source>{title}, {year}-{month}</source>
        <translation>{year}年{month}月{title}</translation>
    </message>
    <message>
        <source>Helper: {name}   {unit}   Tel. {phone}</source>
        <translation>帮扶责任人：{name}&#x3000;{unit}&#x3000;电话 {phone}</translation>
    </message>
    <message>
        <source>{n} visits, {overdue} of them overdue</source>
        <translation>共{n}户次，其中逾期{overdue}户次</translation>
    </message>
    <message>
        <source>{n}: {purpose}</source>
        <translation>第{n}次：{purpose}</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>{day}止 已逾期</translation>
    </message>
    <message>
        <source>Helper (signature):</source>
        <translation>帮扶责任人（签字）：</translation>
    </message>
    <message>
        <source>Route of visits</source>
        <translation>走访路线单</translation>
    </message>
    <message>
        <source>Time for it</source>
        <translation>走访窗口</translation>
    </message>
    <message>
        <source>Risks, the main one first</source>
        <translation>致贫返贫风险（第1项为主要风险）</translation>
    </message>
    <message>
        <source>When recognised</source>
        <translation>识别时</translation>
    </message>
    <message>
        <source>Risk eliminated</source>
        <translation>风险消除</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Recognised in</source>
        <translation>识别时间</translation>
    </message>
    <message>
        <source>Monitoring line</source>
        <translation>监测线（元）</translation>
    </message>
    <message>
        <source>Measures of help</source>
        <translation>帮扶措施</translation>
    </message>
    <message>
        <source>Monitoring contact</source>
        <translation>监测联系人</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>消除方式</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>消除时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{n} households, {people} people: {now} watched now, {over} without the risk</source>
        <translation>{n}户&#x3000;{people}人：监测中{now}户，风险已消除{over}户</translation>
    </message>
    <message>
        <source>Ledger of monitored households (file)</source>
        <translation>监测对象台账（内部）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>{township} {village}</source>
        <translation>{township}{village}</translation>
    </message>
    <message>
        <source>1. The meeting</source>
        <translation>一、会议基本情况</translation>
    </message>
    <message>
        <source>2. What was said</source>
        <translation>二、会议内容</translation>
    </message>
    <message>
        <source>3. Votes</source>
        <translation>三、表决情况</translation>
    </message>
    <message>
        <source>4. Who came</source>
        <translation>四、到会人员签到</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>会议类型</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>评议事项</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>会议时间</translation>
    </message>
    <message>
        <source>Place of the meeting</source>
        <translation>会议地点</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Should be present</source>
        <translation>应到人数</translation>
    </message>
    <message>
        <source>Were present</source>
        <translation>实到人数</translation>
    </message>
    <message>
        <source>Two thirds present</source>
        <translation>到会达三分之二</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Two thirds of those who should come must be there; a household passes with more than half of those present. Nobody votes on his own household.</source>
        <translation>说明：到会人数应达到应到人数的三分之二；同意票超过实到人数半数的，评议通过；评议本户时，本户成员应当回避，不参加表决。</translation>
    </message>
    <message>
        <source>Chair (signature):</source>
        <translation>主持人（签字）：</translation>
    </message>
    <message>
        <source>Recorder (signature):</source>
        <translation>记录人（签字）：</translation>
    </message>
    <message>
        <source>Record of a review meeting</source>
        <translation>民主评议会议记录</translation>
    </message>
    <message>
        <source>2. Helpers</source>
        <translation>二、帮扶责任人</translation>
    </message>
    <message>
        <source>3. Visits handed over</source>
        <translation>三、移交的走访任务</translation>
    </message>
    <message>
        <source>4. What the new helper must know</source>
        <translation>四、工作交接事项</translation>
    </message>
    <message>
        <source>5. Signatures</source>
        <translation>五、签字确认</translation>
    </message>
    <message>
        <source>Local number</source>
        <translation>本地户号</translation>
    </message>
    <message>
        <source>Former helper</source>
        <translation>原帮扶责任人</translation>
    </message>
    <message>
        <source>New helper</source>
        <translation>新帮扶责任人</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>结对时间</translation>
    </message>
    <message>
        <source>Signature and fingerprint</source>
        <translation>签字、捺印</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>To the {committee}:</source>
        <translation>{committee}：</translation>
    </message>
    <message>
        <source>1. Application</source>
        <translation>一、申请</translation>
    </message>
    <message>
        <source>2. Promise</source>
        <translation>二、承诺</translation>
    </message>
    <message>
        <source>3. Permission to compare</source>
        <translation>三、授权</translation>
    </message>
    <message>
        <source>4. Signatures of all grown-up members</source>
        <translation>四、全体成年家庭成员签字捺印</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人（户主）</translation>
    </message>
    <message>
        <source>How applied</source>
        <translation>申请方式</translation>
    </message>
    <message>
        <source>Kind of risk</source>
        <translation>风险类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>申请理由</translation>
    </message>
    <message>
        <source>We apply to be taken in as a household that is monitored against poverty.</source>
        <translation>因以上原因，本户申请纳入防止返贫致贫监测帮扶。</translation>
    </message>
    <message>
        <source>What we say of our members, income, expenses and property is true and complete. If anything is hidden or false, we accept that the application is refused or the recognition is withdrawn, and that we answer for it by law. When things change with us, we tell the village.</source>
        <translation>本户承诺：所提供的家庭成员、收入、支出、财产等情况真实、完整。如有隐瞒或弄虚作假，愿意接受不予纳入或取消监测对象资格的处理，并依法承担相应责任。家庭情况发生变化时，及时告知村委会。</translation>
    </message>
    <message>
        <source>All of us who are grown up permit the authorities to look up and compare what is ticked below, for us and for our children. It is used only to recognise and watch households that need help and to check that the risk is over. It may not be posted or used for anything else.</source>
        <translation>本户全体成年家庭成员授权有关部门依法查询、比对本人及本户未成年子女的下列勾选信息。查询结果仅用于监测对象的识别、动态监测和风险消除核查，不得公开，不得用于其他用途。</translation>
    </message>
    <message>
        <source>What may be compared</source>
        <translation>授权比对内容</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>授权有效期至</translation>
    </message>
    <message>
        <source>Written by another</source>
        <translation>是否他人代写</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>代写人</translation>
    </message>
    <message>
        <source>Who cannot write may have it written by a village cadre, the head of the group, a grid worker or a near relative, and sets his own fingerprint.</source>
        <translation>说明：本人不能书写的，可以由村干部、村民小组长、网格员或近亲属代写，由本人捺印确认。</translation>
    </message>
    <message>
        <source>Writer (signature):</source>
        <translation>代写人（签字）：</translation>
    </message>
    <message>
        <source>Received by (signature):</source>
        <translation>受理人（签字）：</translation>
    </message>
    <message>
        <source>Application, promise and permission</source>
        <translation>监测对象申请及承诺授权书</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>1. What was posted</source>
        <translation>一、公示情况</translation>
    </message>
    <message>
        <source>2. What was said against it</source>
        <translation>二、异议情况</translation>
    </message>
    <message>
        <source>3. Photos</source>
        <translation>三、张贴照片</translation>
    </message>
    <message>
        <source>Title of the notice</source>
        <translation>公示标题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>Where it hung</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>Put up on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Result of the posting</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>None were received while it was posted.</source>
        <translation>公示期间未收到异议。</translation>
    </message>
    <message>
        <source>{number}. {received}: {content} Looked into by {investigators}: {finding} ({outcome}, answered {replied})</source>
        <translation>{number}．{received}收到：{content}&#x3000;经{investigators}核查：{finding}（{outcome}，{replied}答复）</translation>
    </message>
    <message>
        <source>{number}. {received}: {content} To be filled in: looked into by {investigators}, found {finding}, outcome {outcome}, answered {replied}</source>
        <translation>{number}．{received}收到：{content}&#x3000;核查人：{investigators}；核查情况：{finding}；处理结果：{outcome}；答复日期：{replied}</translation>
    </message>
    <message>
        <source>Photo of the notice on the wall</source>
        <translation>张贴照片</translation>
    </message>
    <message>
        <source>Photo of the wall afterwards</source>
        <translation>撤下照片</translation>
    </message>
    <message>
        <source>glue on here</source>
        <translation>粘贴处</translation>
    </message>
    <message>
        <source>This certifies that the notice above was posted as stated.</source>
        <translation>以上公示已按规定张贴，情况属实，特此证明。</translation>
    </message>
    <message>
        <source>{committee} (seal):</source>
        <translation>{committee}（盖章）：</translation>
    </message>
    <message>
        <source>Certificate of a posting&apos;s result</source>
        <translation>公示结果证明</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>Problems still open</source>
        <translation>未解决的问题</translation>
    </message>
    <message>
        <source>Papers handed over</source>
        <translation>移交资料</translation>
    </message>
    <message>
        <source>□ file of the household   □ handbook   □ records of visits   □ other:</source>
        <translation>□户档案&#x3000;□帮扶手册&#x3000;□走访记录&#x3000;□其他：</translation>
    </message>
    <message>
        <source>Former helper (signature):</source>
        <translation>原帮扶责任人（签字）：</translation>
    </message>
    <message>
        <source>New helper (signature):</source>
        <translation>新帮扶责任人（签字）：</translation>
    </message>
    <message>
        <source>Head, informed (signature):</source>
        <translation>户主知情（签字）：</translation>
    </message>
    <message>
        <source>Labour and work</source>
        <translation>劳动能力及务工</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>纯收入</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>是否达标</translation>
    </message>
    <message>
        <source>Food, clothes and a steady income</source>
        <translation>有稳定收入来源且吃穿不愁</translation>
    </message>
    <message>
        <source>A steady source of income; food, clothes and bedding for every season</source>
        <translation>有稳定的收入来源，不愁吃，四季有换洗衣被</translation>
    </message>
    <message>
        <source>A safe house</source>
        <translation>有住房保障</translation>
    </message>
    <message>
        <source>The house is safe: no one lives in a house of grade C or D</source>
        <translation>住房安全，没有住在C、D级危房</translation>
    </message>
    <message>
        <source>Every member has the basic medical insurance</source>
        <translation>家庭成员全部参加基本医疗保险</translation>
    </message>
    <message>
        <source>No child of compulsory school age is out of school, but for its health</source>
        <translation>义务教育阶段适龄少年儿童没有失学辍学（因身体原因不能上学的除外）</translation>
    </message>
    <message>
        <source>Quantity, quality, way to the water and its steadiness are as laid down</source>
        <translation>水量、水质、取水方便程度和供水保证率达到规定要求</translation>
    </message>
    <message>
        <source>A road</source>
        <translation>有路通</translation>
    </message>
    <message>
        <source>There is a road that can be used all year</source>
        <translation>有常年能通行的道路</translation>
    </message>
    <message>
        <source>Electric power</source>
        <translation>有电用</translation>
    </message>
    <message>
        <source>The house has power for living</source>
        <translation>住房通生活用电</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>有电视看</translation>
    </message>
    <message>
        <source>The household can watch television</source>
        <translation>能够收看电视节目</translation>
    </message>
    <message>
        <source>Income steadily above the line</source>
        <translation>人均纯收入稳定超过标准</translation>
    </message>
    <message>
        <source>Net income per person of {year} above {yuan} yuan, the year before as well</source>
        <translation>{year}年人均纯收入超过{yuan}元，上年也不低于该标准</translation>
    </message>
    <message>
        <source>Net income per person above the line of the year, the year before as well</source>
        <translation>当年人均纯收入超过当年标准，上年也不低于该标准</translation>
    </message>
    <message>
        <source>{label} of {year}: {yuan} yuan a person. Source: {source}</source>
        <translation>{year}年{label}：每人{yuan}元（依据：{source}）</translation>
    </message>
    <message>
        <source>{yuan} yuan above it</source>
        <translation>本户当年高出{yuan}元</translation>
    </message>
    <message>
        <source>{yuan} yuan below it</source>
        <translation>本户当年低于标准{yuan}元</translation>
    </message>
    <message>
        <source>3. Income (yuan)</source>
        <translation>三、家庭收入（元）</translation>
    </message>
    <message>
        <source>4. Eight things there, one line passed</source>
        <translation>四、“八有一超”核查</translation>
    </message>
    <message>
        <source>5. Outcome of the review meeting</source>
        <translation>五、民主评议结果</translation>
    </message>
    <message>
        <source>6. The household&apos;s word</source>
        <translation>六、农户意见</translation>
    </message>
    <message>
        <source>7. Conclusion of the check</source>
        <translation>七、核查结论</translation>
    </message>
    <message>
        <source>Main causes</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>Due and present</source>
        <translation>到会情况</translation>
    </message>
    <message>
        <source>{due} due, {present} present</source>
        <translation>应到{due}人，实到{present}人</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决情况</translation>
    </message>
    <message>
        <source>agree {agree}, against {against}, abstain {abstain}</source>
        <translation>同意{agree}票，反对{against}票，弃权{abstain}票</translation>
    </message>
    <message>
        <source>As to all that is written above, I:   □ agree    □ do not agree.</source>
        <translation>本人对上述情况：&#x3000;□认可&#x3000;&#x3000;□不认可</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不认可的原因</translation>
    </message>
    <message>
        <source>□ All is met: the household may leave.    □ Not met: the household stays.</source>
        <translation>□各项指标均已达标，同意退出&#x3000;&#x3000;□未达标，暂不退出</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>未退出原因</translation>
    </message>
    <message>
        <source>Checkers (signatures, at least two):</source>
        <translation>核查人（签字，不少于2人）：</translation>
    </message>
    <message>
        <source>Township (seal):</source>
        <translation>乡镇（盖章）：</translation>
    </message>
    <message>
        <source>Check before leaving, with the household&apos;s word</source>
        <translation>脱贫（退出）验收及农户确认表</translation>
    </message>
    <message>
        <source>Hand-over from helper to helper</source>
        <translation>帮扶责任人变更交接单</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>数据类别</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>哈希值（SHA-256 前32位）</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>服务器回执号</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>1. The sync</source>
        <translation>一、上报情况</translation>
    </message>
    <message>
        <source>2. Records reported (one may have changed several times)</source>
        <translation>二、上报的记录（同一条可改动多次）</translation>
    </message>
    <message>
        <source>changes reported {sent}, received {received}; conflicts {conflicts}</source>
        <translation>上报改动{sent}条，下发{received}条；冲突{conflicts}处</translation>
    </message>
    <message>
        <source>3. Batches and receipts</source>
        <translation>三、批次与回执</translation>
    </message>
    <message>
        <source>Why it was returned</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>4. Returned by the township: {n}</source>
        <translation>四、乡镇退回：{n}条</translation>
    </message>
    <message>
        <source>5. Records reported with errors: {n} (marked, none held back)</source>
        <translation>五、上报数据中有错误的记录：{n}条（已标注，照常上报）</translation>
    </message>
    <message>
        <source>{rule} {title}</source>
        <translation>{rule} {title}</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件数</translation>
    </message>
    <message>
        <source>Equal on both sides</source>
        <translation>两端数据一致</translation>
    </message>
    <message>
        <source>in the township&apos;s backup</source>
        <translation>已入乡镇备份</translation>
    </message>
    <message>
        <source>Received at the township (signature):</source>
        <translation>乡镇接收人（签字）：</translation>
    </message>
    <message>
        <source>Reported by (signature):</source>
        <translation>上报人（签字）：</translation>
    </message>
    <message>
        <source>Receipt of data reported</source>
        <translation>数据上报回执</translation>
    </message>
    <message>
        <source>the township does not know this kind of record yet</source>
        <translation>乡镇端版本较旧，不认识这类数据</translation>
    </message>
    <message>
        <source>the township does not know a field of it yet</source>
        <translation>乡镇端版本较旧，不认识其中一个字段</translation>
    </message>
    <message>
        <source>something every record must have is missing</source>
        <translation>缺少必填内容</translation>
    </message>
    <message>
        <source>the township does not have the record</source>
        <translation>乡镇端没有这条记录</translation>
    </message>
    <message>
        <source>a value cannot be read</source>
        <translation>有的内容读不出来</translation>
    </message>
    <message>
        <source>what was completed cannot be changed any more</source>
        <translation>已完成的记录不能再改</translation>
    </message>
    <message>
        <source>its day has not come yet; look at the laptop&apos;s clock</source>
        <translation>日期还没有到，请检查电脑的时钟</translation>
    </message>
    <message>
        <source>the village is not this laptop&apos;s</source>
        <translation>不属于本机负责的村</translation>
    </message>
    <message>
        <source>the visit it belongs to was kept aside</source>
        <translation>所属的走访记录尚待处理</translation>
    </message>
    <message>
        <source>the server had a fault with it</source>
        <translation>服务器处理出错</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Value found</source>
        <translation>填写的内容</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>To be solved by</source>
        <translation>责任方、责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>How it was solved</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>{day}
overdue</source>
        <translation>{day}
已逾期</translation>
    </message>
    <message>
        <source>{result} (the household agrees)</source>
        <translation>{result}（农户已确认）</translation>
    </message>
    <message>
        <source>{n} problems: {closed} closed, {open} open, {late} of them overdue</source>
        <translation>共{n}件：已办结{closed}件，未办结{open}件，其中逾期{late}件</translation>
    </message>
    <message>
        <source>Ledger of problems</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已改正</translation>
    </message>
    <message>
        <source>{n} to be mended in {households} households, {explained} explained</source>
        <translation>{households}户共{n}条待改正，已说明{explained}条</translation>
    </message>
    <message>
        <source>Nothing has to be mended.</source>
        <translation>没有需要改正的内容。</translation>
    </message>
    <message>
        <source>{message} Explained: {why}</source>
        <translation>{message}说明：{why}</translation>
    </message>
    <message>
        <source>Errors are reported as they are, marked; tick what was mended and enter it before the next sync.</source>
        <translation>有错误的数据照常上报并作标注；改正后请打勾，并在下次同步前录入。</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>What is wrong with the data</source>
        <translation>数据质量疑点清单</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>side</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>row of the ledger</source>
        <translation>台账行</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>what it lists</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>that it is private</source>
        <translation>是否涉及隐私</translation>
    </message>
    <message>
        <source>As the register stood on {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>For the office only: not to be posted</source>
        <translation>内部资料，不得张贴</translation>
    </message>
    <message>
        <source>Nobody stands in this ledger.</source>
        <translation>本台账暂无记录。</translation>
    </message>
    <message>
        <source>Who stands in this ledger is private: it is printed for the file only.</source>
        <translation>本台账名单属于个人隐私，只限内部存档打印，不对外发放。</translation>
    </message>
    <message>
        <source>Filled in by (signature):</source>
        <translation>填表人（签字）：</translation>
    </message>
    <message>
        <source>Checked by (signature):</source>
        <translation>审核人（签字）：</translation>
    </message>
    <message>
        <source>Village committee (seal):</source>
        <translation>村委会（盖章）：</translation>
    </message>
    <message>
        <source>Internal ledger</source>
        <translation>专项台账（内部）</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>转下页</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>承前页</translation>
    </message>
    <message>
        <source>Check number {number}</source>
        <translation>校验码 {number}</translation>
    </message>
    <message>
        <source>Result of the villagers&apos; review</source>
        <translation>村民代表会议评议结果公示</translation>
    </message>
    <message>
        <source>Households checked by the township</source>
        <translation>乡镇审核结果公示</translation>
    </message>
    <message>
        <source>According to the rules in force, after visits to the households and the villagers&apos; review, the following households are to be recognised. This is posted for everybody to see.</source>
        <translation>根据＿＿＿＿＿＿规定，经入户核查、村民代表会议民主评议，拟对以下农户予以识别，现予以公示，请广大村民监督。</translation>
    </message>
    <message>
        <source>To be recognised as</source>
        <translation>拟识别类别</translation>
    </message>
    <message>
        <source>Check of social assistance</source>
        <translation>社会救助审核公示</translation>
    </message>
    <message>
        <source>According to the rules on social assistance, after visits to the households and the township&apos;s check, the result for the following households is posted for everybody to see.</source>
        <translation>根据社会救助有关规定，经入户调查、乡镇审核，现将以下农户的审核情况予以公示，接受群众监督。</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Posting of the review&apos;s result</source>
        <translation>评议结果公示</translation>
    </message>
    <message>
        <source>Announcement of the list</source>
        <translation>名单公告</translation>
    </message>
    <message>
        <source>After the village&apos;s review and posting, the township&apos;s check and the county&apos;s approval, the list is announced as follows.</source>
        <translation>经村级评议公示、乡镇审核、县级审定，现将名单公告如下。</translation>
    </message>
    <message>
        <source>Announcement of how objections were settled</source>
        <translation>异议处理结果公告</translation>
    </message>
    <message>
        <source>Objections were received while the list was posted. They have been looked into, and what came of them is announced as follows.</source>
        <translation>公示期间收到异议，经核查核实，现将处理结果公告如下。</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>认定类别</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>List announced</source>
        <translation>名单公告</translation>
    </message>
    <message>
        <source>Households to be monitored</source>
        <translation>拟纳入监测对象公示</translation>
    </message>
    <message>
        <source>According to the rules on monitoring against falling back into poverty, after visits to the households and the villagers&apos; review, the following households are to be monitored. This is posted for everybody to see.</source>
        <translation>根据防止返贫致贫监测帮扶有关规定，经入户核查、民主评议，拟将以下农户纳入监测对象，现予以公示，请广大村民监督。</translation>
    </message>
    <message>
        <source>To be monitored as</source>
        <translation>拟纳入类别</translation>
    </message>
    <message>
        <source>Households whose risk is to be called eliminated</source>
        <translation>拟消除风险监测对象公示</translation>
    </message>
    <message>
        <source>According to the rules on monitoring against falling back into poverty, after visits to the households and the villagers&apos; review, the risk of the following households is to be called eliminated. This is posted for everybody to see.</source>
        <translation>根据防止返贫致贫监测帮扶有关规定，经入户核查、民主评议，以下监测对象拟认定为风险消除，现予以公示，请广大村民监督。</translation>
    </message>
    <message>
        <source>Posting of households to be monitored or no longer</source>
        <translation>监测对象公示</translation>
    </message>
    <message>
        <source>Households about to leave help</source>
        <translation>拟退出户公示</translation>
    </message>
    <message>
        <source>According to the rules in force, after the households themselves agreed, checks in their homes and the villagers&apos; review, the following households are to leave help. This is posted for everybody to see.</source>
        <translation>根据＿＿＿＿＿＿规定，经农户认可、入户核查、民主评议，以下农户拟予退出，现予以公示，请广大村民监督。</translation>
    </message>
    <message>
        <source>Households that have left help</source>
        <translation>退出公告</translation>
    </message>
    <message>
        <source>After the village&apos;s review and posting, the township&apos;s check and the county&apos;s approval, the following households have left help. This is announced for everybody to see.</source>
        <translation>经村级评议公示、乡镇核查、县级批准，以下农户予以退出，现予以公告。</translation>
    </message>
    <message>
        <source>Kind of household</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Posting of households that leave help</source>
        <translation>退出户公示公告</translation>
    </message>
    <message>
        <source>Head of household (beneficiary)</source>
        <translation>户主（受益人）</translation>
    </message>
    <message>
        <source>Project or kind</source>
        <translation>项目/类别</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Average price (yuan)</source>
        <translation>均价（元）</translation>
    </message>
    <message>
        <source>Left in stock</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>销售渠道及金额（元）</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>帮销人</translation>
    </message>
    <message>
        <source>1. By product</source>
        <translation>一、按产品汇总</translation>
    </message>
    <message>
        <source>2. By household</source>
        <translation>二、分户明细</translation>
    </message>
    <message>
        <source>nothing to sell: {reason}</source>
        <translation>无可售产品：{reason}</translation>
    </message>
    <message>
        <source>{channel} {amount}</source>
        <translation>{channel} {amount}</translation>
    </message>
    <message>
        <source>{sold} households sold, {nothing} had nothing to sell, {rest} not entered</source>
        <translation>已销售{sold}户，无可售{nothing}户，未登记{rest}户</translation>
    </message>
    <message>
        <source>Sums of products sold</source>
        <translation>产品销售汇总表</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Who is to receive help and grants</source>
        <translation>补助（措施）受益对象公示</translation>
    </message>
    <message>
        <source>According to the rules in force, after applications, the village&apos;s check and the villagers&apos; review, the following are to receive help. This is posted for everybody to see.</source>
        <translation>根据＿＿＿＿＿＿规定，经农户申请、村级核查、民主评议，现将受益对象予以公示，请广大村民监督。</translation>
    </message>
    <message>
        <source>Help and grants given out</source>
        <translation>补助（措施）发放结果公告</translation>
    </message>
    <message>
        <source>The following has been given out and paid. This is announced for everybody to see.</source>
        <translation>以下补助（措施）已发放、落实到位，现予以公告。</translation>
    </message>
    <message>
        <source>Total: {n} households</source>
        <translation>合计：{n}户</translation>
    </message>
    <message>
        <source>Posting of beneficiaries</source>
        <translation>措施受益对象公示</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Where it is built</source>
        <translation>建设地点</translation>
    </message>
    <message>
        <source>What is built, and how much</source>
        <translation>建设内容及规模</translation>
    </message>
    <message>
        <source>Money and where it is from (central, province, city, county, other)</source>
        <translation>资金规模及来源（中央/省/市/县/其他）</translation>
    </message>
    <message>
        <source>Who carries it out, and who is responsible</source>
        <translation>实施单位及责任人</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>实施期限</translation>
    </message>
    <message>
        <source>What it is to achieve, and for whom</source>
        <translation>绩效目标及受益范围</translation>
    </message>
    <message>
        <source>How it was completed</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Final account (yuan)</source>
        <translation>决算（元）</translation>
    </message>
    <message>
        <source>Projects and their money</source>
        <translation>项目资金安排公示</translation>
    </message>
    <message>
        <source>According to the rules on publishing projects and money, what is planned is posted for everybody to see.</source>
        <translation>根据扶贫（衔接）项目资金公告公示有关规定，现将项目资金安排情况予以公示，请广大群众监督。</translation>
    </message>
    <message>
        <source>Projects completed</source>
        <translation>项目完成情况公告</translation>
    </message>
    <message>
        <source>According to the rules on publishing projects and money, what was completed is announced for everybody to see.</source>
        <translation>根据扶贫（衔接）项目资金公告公示有关规定，现将项目完成情况予以公告，请广大群众监督。</translation>
    </message>
    <message>
        <source>Posting of a project&apos;s money</source>
        <translation>项目资金公示</translation>
    </message>
    <message>
        <source>a villager&apos;s number in the register</source>
        <translation>登记册里村民的号码</translation>
    </message>
    <message>
        <source>a child under 14</source>
        <translation>不满14周岁的孩子</translation>
    </message>
    <message>
        <source>name of a place that may tell of somebody</source>
        <translation>可能透露个人情况的地名</translation>
    </message>
    <message>
        <source>a word that tells of an illness</source>
        <translation>透露病情的字词</translation>
    </message>
    <message>
        <source>a word that tells of a disability</source>
        <translation>透露残疾的字词</translation>
    </message>
    <message>
        <source>a word that tells of a child</source>
        <translation>透露未成年人的字词</translation>
    </message>
    <message>
        <source>a word that tells of an allowance</source>
        <translation>透露低保、特困身份的字词</translation>
    </message>
    <message>
        <source>Two worries</source>
        <translation>两不愁</translation>
    </message>
    <message>
        <source>Compulsory schooling</source>
        <translation>有义务教育保障</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>吃</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>穿</translation>
    </message>
    <message>
        <source>Of school age</source>
        <translation>适龄</translation>
    </message>
    <message>
        <source>Not in school</source>
        <translation>未在校</translation>
    </message>
    <message>
        <source>Guaranteed</source>
        <translation>有保障</translation>
    </message>
    <message>
        <source>Basic medical care</source>
        <translation>有基本医疗保障</translation>
    </message>
    <message>
        <source>Safe water</source>
        <translation>有安全饮水</translation>
    </message>
    <message>
        <source>Compulsory education</source>
        <translation>义务教育</translation>
    </message>
    <message>
        <source>Medical guarantee</source>
        <translation>基本医疗</translation>
    </message>
    <message>
        <source>Housing safety</source>
        <translation>住房安全</translation>
    </message>
    <message>
        <source>Safety of drinking water</source>
        <translation>饮水安全</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>√ in order, × not in order, empty: not asked</source>
        <translation>√ 有保障&#x3000;× 无保障&#x3000;空白为未核查</translation>
    </message>
    <message>
        <source>{checked} checked, {good} in order, {rate}</source>
        <translation>已核查{checked}户，达标{good}户，达标率{rate}</translation>
    </message>
    <message>
        <source>Ledger of the guarantees and drinking water</source>
        <translation>三保障和饮水安全台账</translation>
    </message>
    <message>
        <source>name in the work team</source>
        <translation>工作队员姓名</translation>
    </message>
    <message>
        <source>role in the work team</source>
        <translation>工作队职务</translation>
    </message>
    <message>
        <source>unit that sent the work team</source>
        <translation>工作队派出单位</translation>
    </message>
    <message>
        <source>work phone of the work team</source>
        <translation>工作队联系电话</translation>
    </message>
    <message>
        <source>Income and costs (yuan)</source>
        <translation>收入与支出（元）</translation>
    </message>
    <message>
        <source>Per person (yuan)</source>
        <translation>人均（元）</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Change on last year</source>
        <translation>较上年增减</translation>
    </message>
    <message>
        <source>Line reached</source>
        <translation>是否达标</translation>
    </message>
    <message>
        <source>{label}: {amount} yuan a person ({source})</source>
        <translation>{label}：{amount}元/人（{source}）</translation>
    </message>
    <message>
        <source>Line of {year}: {amount} yuan a person (not entered)</source>
        <translation>{year}年标准：{amount}元/人（尚未录入）</translation>
    </message>
    <message>
        <source>Total: {households} households, {sheets} sheets, {reached} reach the line</source>
        <translation>合计 {households}户，已核算{sheets}户，达标{reached}户</translation>
    </message>
    <message>
        <source>Ledger of incomes (file)</source>
        <translation>收入台账（内部）</translation>
    </message>
    <message>
        <source>No worry about food</source>
        <translation>不愁吃</translation>
    </message>
    <message>
        <source>No worry about clothes</source>
        <translation>不愁穿</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>lacking: {items}</source>
        <translation>{items}未达标</translation>
    </message>
    <message>
        <source>not all asked</source>
        <translation>未核全</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>an attached file</source>
        <translation>附带的文件</translation>
    </message>
    <message>
        <source>properties of the file</source>
        <translation>文件属性</translation>
    </message>
    <message>
        <source>{what} ({place})</source>
        <translation>{what}（{place}）</translation>
    </message>
    <message>
        <source>{subject}, {field}</source>
        <translation>{subject}，{field}</translation>
    </message>
    <message>
        <source>{basis}: {note}</source>
        <translation>{basis}：{note}</translation>
    </message>
    <message>
        <source>{road}, {km} km to the main road</source>
        <translation>{road}，距村主干路{km}公里</translation>
    </message>
    <message>
        <source>{what} ({name})</source>
        <translation>{what}（{name}）</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{title}: {percent} % done</source>
        <translation>{title}：完成{percent}%</translation>
    </message>
    <message>
        <source>{title}: {state}</source>
        <translation>{title}：{state}</translation>
    </message>
    <message>
        <source>{said}; hindered by {obstacle}</source>
        <translation>{said}，存在困难：{obstacle}</translation>
    </message>
    <message>
        <source>{said}; {action}</source>
        <translation>{said}，{action}</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育帮扶</translation>
    </message>
    <message>
        <source>(village)</source>
        <translation>（全村）</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>2. Production and living conditions</source>
        <translation>二、生产生活条件</translation>
    </message>
    <message>
        <source>1. The household</source>
        <translation>一、家庭基本情况</translation>
    </message>
    <message>
        <source>3. Members of the household</source>
        <translation>三、家庭成员</translation>
    </message>
    <message>
        <source>4. Relatives outside the household</source>
        <translation>四、成员社会关系</translation>
    </message>
    <message>
        <source>5. Helpers</source>
        <translation>五、帮扶责任人</translation>
    </message>
    <message>
        <source>Income of the household (yuan)</source>
        <translation>家庭收入（元）</translation>
    </message>
    <message>
        <source>Work and insurance of the members</source>
        <translation>成员务工和保障情况</translation>
    </message>
    <message>
        <source>Who once was of the household is printed; other grown-up children who live by themselves, parents kept in turn and relatives who help are added by hand.</source>
        <translation>原为本户成员的亲属由系统打印；其他已分户的成年子女、轮流赡养的父母和有帮扶关系的亲属，手工补填。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>or certificate</source>
        <translation>或残疾证号码</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Income (yuan)</source>
        <translation>年收入（元）</translation>
    </message>
    <message>
        <source>11.{n} Visit {n} of the year</source>
        <translation>十一之{n}、第{n}次走访记录</translation>
    </message>
    <message>
        <source>12. Other visits</source>
        <translation>十二、其他走访记录</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Changes in the household</source>
        <translation>家庭变化</translation>
    </message>
    <message>
        <source>What was talked about, and what was done</source>
        <translation>走访内容及解决的问题</translation>
    </message>
    <message>
        <source>Head&apos;s signature</source>
        <translation>户主签名</translation>
    </message>
    <message>
        <source>6. What the household needs</source>
        <translation>六、巩固提升需求</translation>
    </message>
    <message>
        <source>7. Plan of help for {year}</source>
        <translation>七、{year}年帮扶计划</translation>
    </message>
    <message>
        <source>8. Help given</source>
        <translation>八、帮扶措施</translation>
    </message>
    <message>
        <source>9. What the help brought</source>
        <translation>九、帮扶成效</translation>
    </message>
    <message>
        <source>10. What the household reached by its own work</source>
        <translation>十、自我发展成效</translation>
    </message>
    <message>
        <source>Help wanted</source>
        <translation>需求类别</translation>
    </message>
    <message>
        <source>Needs in words</source>
        <translation>具体需求</translation>
    </message>
    <message>
        <source>Goal per person</source>
        <translation>人均收入目标</translation>
    </message>
    <message>
        <source>Plan made on</source>
        <translation>计划制定日期</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan}元</translation>
    </message>
    <message>
        <source>The plan was explained to me, and I agree with it.</source>
        <translation>以上计划已向我说明，我同意。</translation>
    </message>
    <message>
        <source>{owner} ({state})</source>
        <translation>{owner}（{state}）</translation>
    </message>
    <message>
        <source>{content}; {yuan} yuan</source>
        <translation>{content}；{yuan}元</translation>
    </message>
    <message>
        <source>Sold {what}: {yuan} yuan</source>
        <translation>销售{what}，收入{yuan}元</translation>
    </message>
    <message>
        <source>Nothing to sell: {reason}</source>
        <translation>无产品销售：{reason}</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>项目内容</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Money (yuan)</source>
        <translation>资金（元）</translation>
    </message>
    <message>
        <source>Expected gain (yuan)</source>
        <translation>预期增收（元）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>项目类别</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>Content and cost</source>
        <translation>帮扶内容及成本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Effects seen</source>
        <translation>成效内容</translation>
    </message>
    <message>
        <source>Person in charge (signature):</source>
        <translation>经办人（签字）：</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>either</source>
        <translation>均可</translation>
    </message>
    <message>
        <source>File of a household</source>
        <translation>一户一档</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>Contents of the file, {year}</source>
        <translation>{year}年度档案目录</translation>
    </message>
    <message>
        <source>{head}   {place}   No. {number}</source>
        <translation>户主：{head}&#x3000;{place}&#x3000;编号：{number}</translation>
    </message>
    <message>
        <source>Number of the file</source>
        <translation>档案编号</translation>
    </message>
    <message>
        <source>Leaves in all</source>
        <translation>总页数</translation>
    </message>
    <message>
        <source>To be kept until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>There: {there} of {wanted}; what does not apply is not counted.</source>
        <translation>应有 {wanted} 项，已有 {there} 项（不适用的不计）。</translation>
    </message>
    <message>
        <source>Made: printed – from the records; paper – ticked by hand; either – one or the other.</source>
        <translation>形成：“打印”由系统按登记内容打印；“纸质”为纸质材料，人工核对后打勾；“均可”两者有其一即可。</translation>
    </message>
    <message>
        <source>File made by:</source>
        <translation>建档人：</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Cover and contents of a household&apos;s file</source>
        <translation>一户一档封面及目录</translation>
    </message>
    <message>
        <source>{no}. {head}</source>
        <translation>{no}、{head}</translation>
    </message>
    <message>
        <source>{n}. {text}</source>
        <translation>{n}. {text}</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>有事找谁</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>依据：{source}。</translation>
    </message>
    <message>
        <source>Received: one copy of “{title}”; it was explained to me.</source>
        <translation>今收到《{title}》一份，内容已经讲解清楚。</translation>
    </message>
    <message>
        <source>Handed out by:</source>
        <translation>发放人：</translation>
    </message>
    <message>
        <source>Received (signature):</source>
        <translation>签收人（签字）：</translation>
    </message>
    <message>
        <source>Leaflet on policy</source>
        <translation>政策明白纸</translation>
    </message>
    <message>
        <source>For households that are helped</source>
        <translation>发给监测（帮扶）户</translation>
    </message>
    <message>
        <source>Villagers&apos; committee</source>
        <translation>村委会</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>咨询监督热线</translation>
    </message>
    <message>
        <source>Responsible for the problems (signature):</source>
        <translation>责任人（签字）：</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>进度（%）</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>实施状态</translation>
    </message>
    <message>
        <source>Difficulty met</source>
        <translation>遇到的困难</translation>
    </message>
    <message>
        <source>What is to be done next</source>
        <translation>下一步措施</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>购买方</translation>
    </message>
    <message>
        <source>Undertaking, product or kind of income</source>
        <translation>项目、产品或收入类别</translation>
    </message>
    <message>
        <source>Scale, quantity or progress</source>
        <translation>规模、数量或进度</translation>
    </message>
    <message>
        <source>Difficulty, or what is to be done next</source>
        <translation>困难或下一步措施</translation>
    </message>
    <message>
        <source>The year&apos;s plan of the household</source>
        <translation>本年度发展计划</translation>
    </message>
    <message>
        <source>How far the plan has come</source>
        <translation>计划实施进度</translation>
    </message>
    <message>
        <source>Products sold with help</source>
        <translation>帮扶产品销售情况</translation>
    </message>
    <message>
        <source>What the year brought (yuan)</source>
        <translation>全年收入盘算（元）</translation>
    </message>
    <message>
        <source>What this visit was for (plan, progress, sales or income)</source>
        <translation>本次走访事项（计划、进度、销售或收入）</translation>
    </message>
    <message>
        <source>Problem raised</source>
        <translation>反映的问题</translation>
    </message>
    <message>
        <source>Responsible for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>To be settled by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Help given today</source>
        <translation>帮扶措施</translation>
    </message>
    <message>
        <source>Photo of the visit ({n})</source>
        <translation>走访照片（{n}）</translation>
    </message>
    <message>
        <source>The program has a fault and stopped here; what was written is whole.</source>
        <translation>程序出错，停在这里；已写好的文件都是完整的。</translation>
    </message>
    <message>
        <source>The program was ended from outside; what was written is whole.</source>
        <translation>程序被中途关掉；已写好的文件都是完整的。</translation>
    </message>
    <message>
        <source>{village}, volume {n}</source>
        <translation>{village}（第{n}册）</translation>
    </message>
    <message>
        <source>something that was drawn without being looked through</source>
        <translation>未经检查就画上去的内容</translation>
    </message>
    <message>
        <source>part of a number that names somebody</source>
        <translation>个人号码的一部分</translation>
    </message>
    <message>
        <source>day of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>address with house number</source>
        <translation>带门牌号的住址</translation>
    </message>
    <message>
        <source>income of a household</source>
        <translation>农户收入数字</translation>
    </message>
    <message>
        <source>somebody&apos;s age</source>
        <translation>个人年龄</translation>
    </message>
    <message>
        <source>somebody&apos;s schooling</source>
        <translation>个人文化程度</translation>
    </message>
    <message>
        <source>somebody&apos;s ethnic group</source>
        <translation>个人民族</translation>
    </message>
    <message>
        <source>“{char}” U+{code} ({place})</source>
        <translation>“{char}” U+{code}（{place}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Signed on paper</source>
        <translation>纸质已签</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签名日期</translation>
    </message>
    <message>
        <source>It is a fingerprint</source>
        <translation>这是指印</translation>
    </message>
    <message>
        <source>Please say who signs.</source>
        <translation>请写明是谁签名。</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>这一天还没有到。</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Make all pages</source>
        <translation>排出全部页</translation>
    </message>
    <message>
        <source>Back to what is chosen</source>
        <translation>回到左边选的那张</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>The facts have changed since this was printed; the paper is not the same.</source>
        <translation>打印之后台账有变化，这份和原来的不一样。</translation>
    </message>
    <message>
        <source>{form} as it was printed on {at}; the choices are of another paper.</source>
        <translation>这是 {at} 打过的 {form}，和选项里选的不是一张。</translation>
    </message>
    <message>
        <source>Only the first paper was made.</source>
        <translation>只排了第一份。</translation>
    </message>
    <message>
        <source>This paper could not be made: the program has a fault here.</source>
        <translation>程序出错，这份没有做出来。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>{form} was sent to {printer}. Copies: {n}</source>
        <translation>{form} 已送到打印机 {printer}，{n} 份。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Giving out</source>
        <translation>正在输出</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>A4 upright</source>
        <translation>A4 竖排</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 横排</translation>
    </message>
    <message>
        <source>A3 upright</source>
        <translation>A3 竖排</translation>
    </message>
    <message>
        <source>A3 across</source>
        <translation>A3 横排</translation>
    </message>
    <message>
        <source>A4, four cards a page</source>
        <translation>A4 一页四张</translation>
    </message>
    <message>
        <source>A4, two cards a page</source>
        <translation>A4，一页两张卡</translation>
    </message>
    <message>
        <source>A4 to be folded into a booklet</source>
        <translation>A4 对折成册</translation>
    </message>
    <message>
        <source>A5 upright</source>
        <translation>A5 竖排</translation>
    </message>
    <message>
        <source>A5, page by page</source>
        <translation>A5逐页</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too short: at least {least} characters.</source>
        <translation>太短：至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Weak: {good} characters or more are better, such as three words.</source>
        <translation>偏弱：最好 {good} 个字符以上，比如三个词。</translation>
    </message>
    <message>
        <source>Fair.</source>
        <translation>还可以。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>很好。</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>Imports so far</source>
        <translation>以往的导入</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回这次导入…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in the register</source>
        <translation>已在册</translation>
    </message>
    <message>
        <source>taken back {when}</source>
        <translation>已撤回 {when}</translation>
    </message>
    <message>
        <source>Take back the import of {files} ({when})? What it added is marked deleted, what it changed gets its old values. The workbooks can be imported again.</source>
        <translation>要撤回 {when} 导入的 {files} 吗？这次新增的记录会标为删除，改过的内容恢复原值。以后可以重新导入这些表格。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back: the import of {files}.</source>
        <translation>已撤回导入：{files}。</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Type part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Picked</name>
    <message>
        <source>+ Choose</source>
        <translation>+ 选择</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, take all away</source>
        <translation>
            <numerusform>已选 %n 户，全部去掉</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, take away</source>
        <translation>{name}，去掉</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>结对帮扶</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监测 · 程序</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>台账打印</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>PlanDayDialog</name>
    <message>
        <source>Plan a day</source>
        <translation>安排日子</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take the day back</source>
        <translation>取消安排的日子</translation>
    </message>
    <message>
        <source>A day is moved, or lies outside its window: please say why.</source>
        <translation>改动了已定的日子，或者不在时间段内：请写明原因。</translation>
    </message>
    <message>
        <source>No reason is needed for this; taking the set day back needs one.</source>
        <translation>这样安排不用写原因；取消已安排的日子要写原因。</translation>
    </message>
    <message>
        <source>No reason is needed for this.</source>
        <translation>这样安排不用写原因。</translation>
    </message>
</context>
<context>
    <name>PoliciesCard</name>
    <message>
        <source>Policy profiles</source>
        <translation>政策口径</translation>
    </message>
    <message>
        <source>The township hands them out as files. A file that nobody signed is taken in only after a question, and every print says so.</source>
        <translation>政策口径由乡镇以文件下发。没有签名的文件要先问过才导入，打印件上都会注明。</translation>
    </message>
    <message>
        <source>Take in a profile…</source>
        <translation>导入口径…</translation>
    </message>
    <message>
        <source>Take in a key…</source>
        <translation>导入公钥…</translation>
    </message>
    <message>
        <source>The profile set for this laptop ({wanted}) is not here yet. Until a sync brings it, {used} holds.</source>
        <translation>本机选用的政策口径（{wanted}）这里还没有。同步拿到以前，先按“{used}”办。</translation>
    </message>
    <message>
        <source>ships with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>由“{name}”签名</translation>
    </message>
    <message>
        <source>unsigned: every print says so</source>
        <translation>未签名：打印件上都会注明</translation>
    </message>
    <message>
        <source>taken in by {name} on {day}</source>
        <translation>{name} 于 {day} 导入</translation>
    </message>
    <message>
        <source> (in use)</source>
        <translation>（正在使用）</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>“{name}”的公钥</translation>
    </message>
    <message>
        <source>Write out…</source>
        <translation>写出…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>弃用…</translation>
    </message>
    <message>
        <source>Take in a profile</source>
        <translation>导入政策口径</translation>
    </message>
    <message>
        <source>Take it unsigned</source>
        <translation>没有签名也导入</translation>
    </message>
    <message>
        <source>{profile}, version {version}, is here now. Choose it above to work by it.</source>
        <translation>已导入“{profile}”第 {version} 版。在上面选它就可以使用。</translation>
    </message>
    <message>
        <source>{profile}, version {version}, is here now and in use.</source>
        <translation>已导入“{profile}”第 {version} 版，现在就用它。</translation>
    </message>
    <message>
        <source>{profile} v{version} is given up; the version before it holds again.</source>
        <translation>弃用“{profile}”第 {version} 版，恢复使用上一版。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>What was signed with the key of {name} counts as unsigned from now on.</source>
        <translation>由“{name}”签名的政策口径今后按未签名处理。</translation>
    </message>
    <message>
        <source>Take in a key</source>
        <translation>导入公钥</translation>
    </message>
    <message>
        <source>Profiles signed with the key of {name} can be taken in now.</source>
        <translation>现在可以导入由“{name}”签名的政策口径。</translation>
    </message>
    <message>
        <source>Write out</source>
        <translation>写出政策口径</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写出：{file}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What will change</source>
        <translation>将要发生的变化</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>没有需要说明的。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>What to print</source>
        <translation>打印什么</translation>
    </message>
    <message>
        <source>Find a form…</source>
        <translation>找表…</translation>
    </message>
    <message>
        <source>&amp;Blank form</source>
        <translation>空白表(&amp;B)</translation>
    </message>
    <message>
        <source>No printer was found. Save the paper as PDF and print it on another computer.</source>
        <translation>这台电脑没有找到打印机。请存为 PDF，拿到有打印机的电脑上打印。</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>表单(&amp;F)</translation>
    </message>
    <message>
        <source>Layo&amp;ut</source>
        <translation>版式(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>Usual layout</source>
        <translation>常用版式</translation>
    </message>
    <message>
        <source>A form to be filled in by hand</source>
        <translation>手工填写的空白表</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print {form}</source>
        <translation>打印 {form}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>按打印机设置</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides, turned over the long edge</source>
        <translation>双面，长边翻页</translation>
    </message>
    <message>
        <source>Both sides, turned over the short edge</source>
        <translation>双面，短边翻页</translation>
    </message>
    <message>
        <source>all, or 1-4,7</source>
        <translation>全部，或 1-4,7</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>打印机(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sides</source>
        <translation>单双面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tray</source>
        <translation>纸盒(&amp;T)</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>页码(&amp;G)</translation>
    </message>
    <message>
        <source>The printer {printer} has no {paper} paper.</source>
        <translation>打印机 {printer} 没有 {paper} 纸。</translation>
    </message>
    <message>
        <source>Set it as “{layout}” on {paper} instead</source>
        <translation>改用“{layout}”版式（{paper}）</translation>
    </message>
    <message>
        <source>Save it as PDF, to be printed elsewhere</source>
        <translation>存为 PDF，到别处打印</translation>
    </message>
    <message>
        <source>Pages are written as 1-4,7.</source>
        <translation>页码请写成 1-4,7。</translation>
    </message>
</context>
<context>
    <name>PrintGroups</name>
    <message>
        <source>Of the village</source>
        <translation>村级</translation>
    </message>
    <message>
        <source>Of households</source>
        <translation>户级</translation>
    </message>
    <message>
        <source>Of visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Of notices</source>
        <translation>公示公告</translation>
    </message>
    <message>
        <source>Of meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Of helpers</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Of hand-overs</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Of ledgers</source>
        <translation>专项台账</translation>
    </message>
    <message>
        <source>Of the exchange with the township</source>
        <translation>上报同步</translation>
    </message>
</context>
<context>
    <name>PrintHistory</name>
    <message>
        <source>What was printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>All of them…</source>
        <translation>全部…</translation>
    </message>
    <message>
        <source>Nothing was printed here yet.</source>
        <translation>本机还没有打印过。</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>copies: {n}</source>
        <translation>{n} 份</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再打印</translation>
    </message>
    <message>
        <source>{form} again</source>
        <translation>再打印 {form}</translation>
    </message>
</context>
<context>
    <name>PrintHistoryDialog</name>
    <message>
        <source>What was printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Form, village, head, day, who</source>
        <translation>表、村、户主、日期、打印人</translation>
    </message>
    <message>
        <source>Search what was printed</source>
        <translation>查找打印记录</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>打印人</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) at once</source>
        <translation>
            <numerusform>成批 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintSubject</name>
    <message>
        <source>Every ledger</source>
        <translation>全部专项台账</translation>
    </message>
    <message>
        <source>Choose a helper</source>
        <translation>选择帮扶责任人</translation>
    </message>
    <message>
        <source>Choose a household</source>
        <translation>选择农户</translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation>选择走访</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Helper</source>
        <translation>责任人(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>小组(&amp;G)</translation>
    </message>
    <message>
        <source>H&amp;ouseholds</source>
        <translation>农户(&amp;O)</translation>
    </message>
    <message>
        <source>V&amp;isit</source>
        <translation>走访(&amp;I)</translation>
    </message>
    <message>
        <source>Hand-&amp;over</source>
        <translation>交接(&amp;O)</translation>
    </message>
    <message>
        <source>Mo&amp;nth</source>
        <translation>月份(&amp;N)</translation>
    </message>
    <message>
        <source>No&amp;tice</source>
        <translation>公示(&amp;T)</translation>
    </message>
    <message>
        <source>M&amp;eeting</source>
        <translation>会议(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>台账(&amp;L)</translation>
    </message>
    <message>
        <source>{at}, {n} reported</source>
        <translation>{at}，上报{n}条</translation>
    </message>
    <message>
        <source>{household}: {old} → {new}</source>
        <translation>{household}：{old} → {new}</translation>
    </message>
    <message>
        <source>All of the year ({n})</source>
        <translation>本年全部（{n}户）</translation>
    </message>
    <message>
        <source>The hand-overs asked for ({n})</source>
        <translation>选定的交接（{n}户）</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>One visit</source>
        <translation>一次走访</translation>
    </message>
    <message>
        <source>The exchange with the township that is chosen above</source>
        <translation>上面选定的一次同步</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>One helper&apos;s households</source>
        <translation>一名帮扶责任人的户</translation>
    </message>
    <message>
        <source>Only {groups}</source>
        <translation>只打{groups}</translation>
    </message>
    <message>
        <source>The whole village</source>
        <translation>全村</translation>
    </message>
</context>
<context>
    <name>PrintingScreen</name>
    <message>
        <source>Printing</source>
        <translation>台账打印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Many at once…</source>
        <translation>成批打印…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n household(s). Saving or printing makes all of them.</source>
        <translation>
            <numerusform>共 %n 户，这里先看第一户。存成 PDF 或打印时会全部做出来。</numerusform>
        </translation>
    </message>
    <message>
        <source>{form} · the first of several</source>
        <translation>{form} · 先看第一份</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>{form}: {n} printed.</source>
        <translation>{form}：已打印 {n} 份。</translation>
    </message>
    <message>
        <source>{form}: {n} saved in the folder.</source>
        <translation>{form}：已存入文件夹 {n} 份。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be printed:</source>
        <translation>
            <numerusform>%n 份没能打印：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Before it can be issued</source>
        <translation>定稿前要改的</translation>
    </message>
    <message>
        <source>{who} let it pass: {why}</source>
        <translation>{who}已放行：{why}</translation>
    </message>
    <message>
        <source>Let it pass, with a reason…</source>
        <translation>写明理由放行…</translation>
    </message>
    <message>
        <source>The township may let it pass, if there is a reason.</source>
        <translation>确有理由的，可请乡镇放行。</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>should</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去改</translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation>去改：{what}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>QualityFilters</name>
    <message>
        <source>＋ Filter</source>
        <translation>＋ 筛选</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>轻重(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rule…</source>
        <translation>规则(&amp;R)…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>&amp;Village…</source>
        <translation>村(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>村民小组(&amp;G)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Mended in the last 90 days</source>
        <translation>90天内已改正</translation>
    </message>
</context>
<context>
    <name>QualityScreen</name>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Nothing is wrong with the data.</source>
        <translation>数据没有疑点。</translation>
    </message>
    <message>
        <source>Every household was checked by the rules; a record that breaks one appears here.</source>
        <translation>各户都已按规则检查；有疑点的记录会列在这里。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>About</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Check everything again</source>
        <translation>全部重查</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>填写的内容</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Checking what changed</source>
        <translation>正在检查有变动的农户</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) with findings</source>
        <translation>
            <numerusform>%n户有疑点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n条疑点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>fieldkit</source>
        <translation>帮扶台账</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>if there is something to say</source>
        <translation>需要说明的写在这里</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>日期(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Came down on</source>
        <translation>撤下日期</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>another program uses it</source>
        <translation>别的程序正在使用</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只能读</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>a file stands where a folder is needed</source>
        <translation>该放文件夹的地方是一个文件</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>该放文件的地方是一个文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘满了</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>a workbook of that name is there, and would be lost</source>
        <translation>那里已有同名的表格，会被覆盖</translation>
    </message>
    <message>
        <source>what stands there is no file but a device or the like</source>
        <translation>那里不是普通文件，而是设备之类的东西</translation>
    </message>
    <message>
        <source>an address begins with https:// or http://</source>
        <translation>地址要以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>a day is written as month-day, such as 03-31</source>
        <translation>日期写成“月-日”，例如 03-31</translation>
    </message>
    <message>
        <source>a window ends after it begins, and begins after the one before it</source>
        <translation>每次的结束要晚于开始，开始要晚于上一次的结束</translation>
    </message>
    <message>
        <source>the file is not written as JSON</source>
        <translation>文件不是 JSON 格式</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺少这一项</translation>
    </message>
    <message>
        <source>names with values in { } are wanted here</source>
        <translation>这里应当是 { } 里的名称和值</translation>
    </message>
    <message>
        <source>a list in [ ] is wanted here</source>
        <translation>这里应当是 [ ] 里的一串值</translation>
    </message>
    <message>
        <source>this number cannot be</source>
        <translation>数字不对</translation>
    </message>
    <message>
        <source>true or false is wanted here</source>
        <translation>这里应当写 true 或 false</translation>
    </message>
    <message>
        <source>words are wanted here, in Chinese at least (zh_CN)</source>
        <translation>这里应当写文字，至少要有中文（zh_CN）</translation>
    </message>
    <message>
        <source>the code table has no such code</source>
        <translation>代码表里没有这个代码</translation>
    </message>
    <message>
        <source>only letters, digits and _ may stand here, thirty at most</source>
        <translation>这里只能用英文字母、数字和 _，最多三十个</translation>
    </message>
    <message>
        <source>the windows do not follow each other inside the year</source>
        <translation>各次走访的起止日期没有在一年内依次排开</translation>
    </message>
    <message>
        <source>this is no day that every year has, written like 10-01</source>
        <translation>这不是每年都有的日子，应写成 10-01 这样</translation>
    </message>
    <message>
        <source>this is none of the possible values</source>
        <translation>不在可以填写的值里</translation>
    </message>
    <message>
        <source>a posting may be masked more than the law asks (M2, M3), never less</source>
        <translation>公示的遮挡只能比法律要求更严（M2、M3），不能更松</translation>
    </message>
    <message>
        <source>what is only written down never counts as income</source>
        <translation>只登记不计入的项目不能算作收入</translation>
    </message>
    <message>
        <source>what stands between braces is none of the figures a leaflet knows</source>
        <translation>花括号里写的不是明白纸认得的项目</translation>
    </message>
    <message>
        <source>what stands between braces is nothing that a notice fills in</source>
        <translation>大括号里的不是公示能填入的内容</translation>
    </message>
    <message>
        <source>these words are too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>重复了</translation>
    </message>
    <message>
        <source>the file is too large for a profile</source>
        <translation>文件太大，不像是政策口径</translation>
    </message>
    <message>
        <source>the file is no text (UTF-8)</source>
        <translation>文件不是文本（UTF-8）</translation>
    </message>
    <message>
        <source>it is damaged, incomplete or not a workbook (.xlsx, .xls, .ods, .csv)</source>
        <translation>文件已损坏、不完整，或不是表格文件（.xlsx、.xls、.ods、.csv）</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>a password protects it; open it and save it without the password</source>
        <translation>有密码保护，请打开它，去掉密码另存</translation>
    </message>
    <message>
        <source>it is too large to be read at once; divide it into several workbooks</source>
        <translation>太大，一次读不下；请分成几个表格</translation>
    </message>
    <message>
        <source>a sheet reaches too far; delete the rows below the table and the columns to the right of it</source>
        <translation>有一张工作表填得太远；请把表格下面的行和右边的列整行整列删掉</translation>
    </message>
    <message>
        <source>no sheet has a row of headers with names or numbers of people in it</source>
        <translation>里面找不到有姓名或证件号码的表头行</translation>
    </message>
    <message>
        <source>it begins with no day, such as 2027-01-01</source>
        <translation>开头不是日期（例如 2027-01-01）</translation>
    </message>
    <message>
        <source>it says neither 休 (free) nor 班 (worked)</source>
        <translation>没有写“休”或“班”</translation>
    </message>
    <message>
        <source>its last day lies before its first, or far behind it</source>
        <translation>最后一天早于第一天，或隔得太远</translation>
    </message>
    <message>
        <source>it is not a day of this year</source>
        <translation>不是这一年的日期</translation>
    </message>
    <message>
        <source>no day stands in it</source>
        <translation>里面没有日期</translation>
    </message>
    <message>
        <source>the program reads no such name here; it may be mistyped</source>
        <translation>这里没有这个名称，可能写错了</translation>
    </message>
    <message>
        <source>it lies above the bound up to which it holds</source>
        <translation>下限比上限还大</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Objection received</source>
        <translation>收到异议</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>no household in particular</source>
        <translation>没有指明哪一户</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说的是</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>反映内容</translation>
    </message>
    <message>
        <source>No posting names who objects. Two people look into it within 5 days.</source>
        <translation>公示上不会出现反映人。五天内由两人以上核实。</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History of the value in hand</source>
        <translation>所选数据的变更记录</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>打印一口清卡</translation>
    </message>
    <message>
        <source>Print another form…</source>
        <translation>打印其他表…</translation>
    </message>
    <message>
        <source>Go to a section or field…</source>
        <translation>跳转到栏目或字段…</translation>
    </message>
    <message>
        <source>Changes in the family…</source>
        <translation>人口变化…</translation>
    </message>
    <message>
        <source>New standing…</source>
        <translation>变更状态…</translation>
    </message>
    <message>
        <source>Strike the household off…</source>
        <translation>注销该户…</translation>
    </message>
    <message>
        <source>Delete the household…</source>
        <translation>删除该户…</translation>
    </message>
    <message>
        <source>Deleted records of the household…</source>
        <translation>该户已删除的记录…</translation>
    </message>
    <message>
        <source>Take back what was changed before, {when}?</source>
        <translation>要撤回之前（{when}）的这项改动吗？</translation>
    </message>
    <message>
        <source>This stays:</source>
        <translation>下面这些不撤回：</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redo  Ctrl+Y</source>
        <translation>重做  Ctrl+Y</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>The facts of every year go with {name}.</source>
        <translation>{name}各年度的情况会一并删除。</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>The members, the helpers&apos; pairings and the plan of the household go with it.</source>
        <translation>该户的家庭成员、结对关系和走访计划会一并删除。</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Strike {name} off the register? Everything is kept, and nobody is planned to visit.</source>
        <translation>确定注销{name}户吗？资料全部保留，以后不再安排走访。</translation>
    </message>
    <message>
        <source>Struck off the register.</source>
        <translation>该户已注销。</translation>
    </message>
</context>
<context>
    <name>RecordBlock</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>＋ Add  Ctrl+N</source>
        <translation>＋ 新增  Ctrl+N</translation>
    </message>
    <message>
        <source>Add: {noun}</source>
        <translation>新增：{noun}</translation>
    </message>
    <message>
        <source>No {noun} is recorded yet.</source>
        <translation>还没有登记{noun}。</translation>
    </message>
    <message>
        <source>No {noun} is recorded of that year.</source>
        <translation>该年没有登记{noun}。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Every value can be changed where it stands.</source>
        <translation>每一项都可以就地修改。</translation>
    </message>
    <message>
        <source>What belongs to it goes with it.</source>
        <translation>属于它的内容一并删除。</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>Completed visit</source>
        <translation>已完成的走访</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Household page</source>
        <translation>农户页面</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印走访记录</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>What was learned later; the record itself stays as it is</source>
        <translation>后来了解到的情况；原记录不改动</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Why it is added</source>
        <translation>补充原因</translation>
    </message>
    <message>
        <source>Add amendment</source>
        <translation>添加补充</translation>
    </message>
    <message>
        <source>○ Writing…</source>
        <translation>○ 正在填写…</translation>
    </message>
    <message>
        <source>● Kept {time}, not added yet</source>
        <translation>● 已自动保存 {time}，尚未添加</translation>
    </message>
    <message>
        <source>It counts as visit {no} of the year.</source>
        <translation>计为本年第 {no} 次走访。</translation>
    </message>
    <message>
        <source>It counts for no planned visit.</source>
        <translation>不计入计划走访。</translation>
    </message>
    <message>
        <source>Completed {moment} by {user}; locked.</source>
        <translation>{moment} 由 {user} 完成，已锁定。</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>走访日期和时间</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>走访类型</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Who was met</source>
        <translation>接谈人</translation>
    </message>
    <message>
        <source>nobody, the family was away</source>
        <translation>人不在家</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>走访内容</translation>
    </message>
    <message>
        <source>Policies explained</source>
        <translation>宣讲政策</translation>
    </message>
    <message>
        <source>Changed members</source>
        <translation>人口有变化</translation>
    </message>
    <message>
        <source>Changed income</source>
        <translation>收入有变化</translation>
    </message>
    <message>
        <source>Guarantee problem</source>
        <translation>三保障有问题</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>有新风险</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Opinion of the family</source>
        <translation>农户意见</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>纸质已签</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>没有补充。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>New recovery sheet</source>
        <translation>换一张恢复单</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>生成新恢复单</translation>
    </message>
    <message>
        <source>The sheet there is now will not open anything any more. Tear it up.</source>
        <translation>原来那张恢复单从此作废，请撕掉。</translation>
    </message>
    <message>
        <source>It is locked away</source>
        <translation>已经锁好了</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code {code}</source>
        <translation>恢复码 {code}</translation>
    </message>
    <message>
        <source>If every passphrase is forgotten, only this code opens the data. Write it down or print it, and lock it away at the village office. It is shown this once.</source>
        <translation>如果口令都忘了，只有这个恢复码能打开数据。请抄下或打印，锁在村委会。恢复码只显示这一次。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as file…</source>
        <translation>存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>fieldkit recovery sheet</source>
        <translation>帮扶台账 恢复单</translation>
    </message>
    <message>
        <source>First user: {user}</source>
        <translation>首位使用人：{user}</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>日期：{date}</translation>
    </message>
    <message>
        <source>Whoever has this code can open the data of this laptop. Lock it away.</source>
        <translation>拿到恢复码的人可以打开本机数据，请锁好。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>Saved as {file}. Keep it on a USB stick, not on this laptop.</source>
        <translation>已保存为 {file}。请放在U盘上，不要留在本机。</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>没有保存：{why}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>{name} is to the head</source>
        <translation>{name}与户主的关系</translation>
    </message>
    <message>
        <source>until now: {relation}</source>
        <translation>原来：{relation}</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>A loan of this kind is {most} yuan at most.</source>
        <translation>这种贷款最多{most}元。</translation>
    </message>
    <message>
        <source>A loan of this kind runs for {months} months at most.</source>
        <translation>这种贷款期限最长{months}个月。</translation>
    </message>
    <message>
        <source>{name} was {age} years old when it was granted; borrowers are from {least} to {most} years old.</source>
        <translation>发放时{name}{age}岁；借款人应为{least}至{most}岁。</translation>
    </message>
    <message>
        <source>The loan is due on {day}, and is not written down as repaid.</source>
        <translation>贷款{day}到期，还没有登记还款。</translation>
    </message>
    <message>
        <source>For {people} people a rebuilt house has {least} to {most} square metres; here are {area}.</source>
        <translation>{people}口人改建的住房一般为{least}至{most}平方米，这里是{area}平方米。</translation>
    </message>
    <message>
        <source>A new house has {most} square metres a head at most: for {people} people {whole}; here are {area}.</source>
        <translation>搬迁住房人均不超过{most}平方米，{people}口人不超过{whole}平方米，这里是{area}平方米。</translation>
    </message>
    <message>
        <source>Fewer than two thirds were present ({present} of {due}): what was decided may not stand.</source>
        <translation>到会人数不足应到的三分之二（应到{due}人，实到{present}人），评议结果可能无效。</translation>
    </message>
    <message>
        <source>{votes} votes were counted, but {present} people were present.</source>
        <translation>共计{votes}票，而到会{present}人。</translation>
    </message>
    <message>
        <source>It is written down as passed, but no more than half of those present agreed.</source>
        <translation>登记为通过，但同意的没有超过到会人数的一半。</translation>
    </message>
    <message>
        <source>{names} came to the meeting; members of a household do not vote on it themselves.</source>
        <translation>{names}参加了会议；被评议户的家庭成员不参加本户的表决。</translation>
    </message>
    <message>
        <source>The risk ended {months} months after recognition; the income should be stable for {least}.</source>
        <translation>识别后{months}个月就消除了风险；收入应稳定{least}个月以上。</translation>
    </message>
</context>
<context>
    <name>ReprintDialog</name>
    <message>
        <source>Print the notice</source>
        <translation>打印公示</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>No printer is set up here. Save the notice as PDF and print it elsewhere.</source>
        <translation>这台电脑没有打印机。可以存为 PDF，拿到别处打印。</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Choose the newest one that was tried out. Nothing is changed before you confirm it.</source>
        <translation>请选最新的、已试恢复的一份。确认之前不会改动任何数据。</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>已试恢复</translation>
    </message>
    <message>
        <source>not tried out</source>
        <translation>未试恢复</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>&amp;Another file…</source>
        <translation>选其他文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>&amp;Save what can still be read…</source>
        <translation>抢救还能读出的(&amp;S)…</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Put in the stick and choose the file.</source>
        <translation>这里没有备份。请插上U盘，选择备份文件。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Made {moment}: {households} households, {people} people, {visits} visits.</source>
        <translation>{moment} 的备份：{households} 户、{people} 人、{visits} 次走访。</translation>
    </message>
    <message>
        <source>Who can open it: {users}. The passphrases are those of that day.</source>
        <translation>可以打开的人：{users}。口令是备份那天的口令。</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Trying the backup out</source>
        <translation>正在试恢复</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>备份完好。</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>现在恢复</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Changed here since then: {what}: {records}, of them not sent: {unsent}</source>
        <translation>此后本机改动：{what} {records} 条，其中未上报 {unsent} 条</translation>
    </message>
    <message>
        <source>Drafts of visits begun since then: {n}</source>
        <translation>此后开始的走访草稿：{n} 份</translation>
    </message>
    <message>
        <source>Nothing was changed here since then.</source>
        <translation>此后本机没有改动。</translation>
    </message>
    <message>
        <source>What the township has comes back with the next sync.</source>
        <translation>乡镇已有的内容，下次同步会回来。</translation>
    </message>
    <message>
        <source>The present data cannot be read with this passphrase: nothing can be compared.</source>
        <translation>现有数据用这个口令读不出，无法比较。</translation>
    </message>
    <message>
        <source>The present data are kept: as a backup, or as they are if they cannot be read.</source>
        <translation>现有数据会先留存：做成备份；读不出的就原样保留。</translation>
    </message>
    <message>
        <source>For the township this becomes a laptop of its own: ask for a registration code before the next sync.</source>
        <translation>对乡镇来说这将是另一台电脑：下次同步前请要入网码。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Restored: the data are as of {moment}.</source>
        <translation>已恢复：数据回到 {moment}。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos or scans were not with the backup.</source>
        <translation>
            <numerusform>备份里缺 %n 份照片或扫描件。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was here before is in {kept}.</source>
        <translation>原来的数据在 {kept}。</translation>
    </message>
    <message>
        <source>Sync goes on as before.</source>
        <translation>可以照常同步。</translation>
    </message>
    <message>
        <source>Go to the door</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>Every row that can still be read is copied to a new data file. The damaged one is kept. A backup is better where there is one; what the township has comes back with the next sync.</source>
        <translation>把还能读出的每条记录抄到新的数据文件，损坏的文件保留。有备份时用备份更好；乡镇已有的内容，下次同步会回来。</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>开始抢救</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>正在读取还能读出的内容</translation>
    </message>
    <message>
        <source>{rows} rows were saved.</source>
        <translation>抢救出 {rows} 条记录。</translation>
    </message>
    <message>
        <source>Not all of these could be read: {what}</source>
        <translation>这些没有全部读出：{what}</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>see numbers and telephones in clear</source>
        <translation>查看完整的证件号码和电话</translation>
    </message>
    <message>
        <source>change households and members</source>
        <translation>修改农户和成员信息</translation>
    </message>
    <message>
        <source>make notices or change them</source>
        <translation>起草、发出和更改公示公告</translation>
    </message>
    <message>
        <source>delete and restore records</source>
        <translation>删除和恢复记录</translation>
    </message>
    <message>
        <source>assign helpers</source>
        <translation>安排结对帮扶</translation>
    </message>
    <message>
        <source>change the plan of visits</source>
        <translation>调整走访计划</translation>
    </message>
    <message>
        <source>record visits</source>
        <translation>登记走访</translation>
    </message>
    <message>
        <source>import workbooks</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>export the register</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>print papers that are not for posting</source>
        <translation>打印非公示的内部材料</translation>
    </message>
    <message>
        <source>let a notice pass that the rules object to</source>
        <translation>放行有疑点的公示</translation>
    </message>
    <message>
        <source>settle conflicts</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>sync with the township</source>
        <translation>与乡镇同步</translation>
    </message>
    <message>
        <source>manage users</source>
        <translation>管理用户</translation>
    </message>
    <message>
        <source>change the settings of the laptop</source>
        <translation>修改本机设置</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>做备份</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>give somebody a role that may do more than yours</source>
        <translation>给别人权限比您大的角色</translation>
    </message>
    <message>
        <source>take over a user whose role may do more than yours</source>
        <translation>修改权限比您大的用户或给他设口令</translation>
    </message>
    <message>
        <source>note that a user left whose role may do more than yours</source>
        <translation>让权限比您大的用户离岗</translation>
    </message>
</context>
<context>
    <name>RouteDialog</name>
    <message>
        <source>To the paper</source>
        <translation>去打印</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>SectionStack</name>
    <message>
        <source>What is private, such as measures and expenses, is not shown to your role.</source>
        <translation>帮扶措施、支出等隐私内容，您的角色不能查看。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Of the window. Paper stays Chinese. Only for you.</source>
        <translation>只管界面上的字，打印出来的仍是中文。只对您本人有效。</translation>
    </message>
    <message>
        <source>Everything in the window grows with it. Only for you.</source>
        <translation>界面上的字和按钮一起变大。只对您本人有效。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Dark is easier on the eyes by lamplight. Only for you.</source>
        <translation>晚上灯光下，深色不刺眼。只对您本人有效。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Policy profile</source>
        <translation>政策口径</translation>
    </message>
    <message>
        <source>The words and rules of the period: names of household types, visits a year.</source>
        <translation>这一时期的叫法和规矩：户类型叫什么、一年走访几次。</translation>
    </message>
    <message>
        <source>Windows of the visits</source>
        <translation>四次走访的时间</translation>
    </message>
    <message>
        <source>When each visit of the year is due. Plans made from now on follow them.</source>
        <translation>每次走访什么时候该去。以后制定的计划按这里的时间。</translation>
    </message>
    <message>
        <source>Chosen beforehand in the print room.</source>
        <translation>打印时先选这一台。</translation>
    </message>
    <message>
        <source>Township&apos;s number for complaints</source>
        <translation>乡镇监督电话</translation>
    </message>
    <message>
        <source>Stands on postings and leaflets, and on new drafts of notices.</source>
        <translation>印在公示表、公示牌和宣传单上，新拟的公示也先填这个号码。</translation>
    </message>
    <message>
        <source>County&apos;s number for complaints</source>
        <translation>县级监督电话</translation>
    </message>
    <message>
        <source>Who takes objections</source>
        <translation>异议受理人</translation>
    </message>
    <message>
        <source>A person or an office, and where. Stands on postings and new drafts.</source>
        <translation>写明谁受理、在哪里。印在公示表上，新拟的公示也先填。</translation>
    </message>
    <message>
        <source>Address of the township server</source>
        <translation>乡镇服务器地址</translation>
    </message>
    <message>
        <source>The township gives it with the code for joining.</source>
        <translation>乡镇给入网码时一起告诉您。</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>自动同步</translation>
    </message>
    <message>
        <source>When the server can be reached. Otherwise sync by hand (F9).</source>
        <translation>连得上服务器时自动同步；不开就到“同步”（F9）里手工同步。</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份再存一份到</translation>
    </message>
    <message>
        <source>A folder outside this laptop, such as a USB stick.</source>
        <translation>本机以外的文件夹，例如 U 盘。</translation>
    </message>
    <message>
        <source>Lock when nobody types</source>
        <translation>没人操作时锁上</translation>
    </message>
    <message>
        <source>Then the passphrase is asked again. Nothing typed is lost.</source>
        <translation>锁上后要重新输口令，已经录的不会丢。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>When and where backups are made</source>
        <translation>备份的时间和位置</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The system&apos;s own printer</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SheetHeadDialog</name>
    <message>
        <source>Sheet of {year}</source>
        <translation>{year} 年收入台账</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>止(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>%n live and spend together on the last day.</source>
        <translation>
            <numerusform>截止日共同生活、共享收支的有 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Divided by</source>
        <translation>计算人口(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Only where it is another number.</source>
        <translation>与上面的人数不一样时填写。</translation>
    </message>
    <message>
        <source>Checked &amp;by</source>
        <translation>核实人(&amp;B)</translation>
    </message>
    <message>
        <source>Household &amp;agreed on</source>
        <translation>农户认可日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>{year}, yuan</source>
        <translation>{year}年（元）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分计入</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>entered as one sum; its lines add nothing</source>
        <translation>按合计数填报，下面各行不再相加</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>of it by cost rates {amount}</source>
        <translation>其中按成本率推算 {amount}</translation>
    </message>
    <message>
        <source>could be {amount}: {how}</source>
        <translation>可填 {amount}：{how}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>PgUp PgDn turn the page</source>
        <translation>PgUp PgDn 翻页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>See the paper</source>
        <translation>看纸面</translation>
    </message>
    <message>
        <source>Only the paper</source>
        <translation>只看纸面</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>回到选项</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign by hand</source>
        <translation>手写签名</translation>
    </message>
    <message>
        <source>Keep the signature</source>
        <translation>保存签名</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sign here: mouse, touch pad, finger or pen</source>
        <translation>请在这里签名：鼠标、触摸板、手指、手写笔都行</translation>
    </message>
    <message>
        <source>Sheet for the signature</source>
        <translation>签名板</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Please say who signs.</source>
        <translation>请写明是谁签名。</translation>
    </message>
    <message>
        <source>Nothing that could be a signature is on the sheet.</source>
        <translation>签名板上还没有签名。</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>已写%n笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>还没有写。</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>还没有人签名。</translation>
    </message>
    <message>
        <source>Sign by hand…</source>
        <translation>手写签名…</translation>
    </message>
    <message>
        <source>Photo or scan of a signature…</source>
        <translation>纸质签名拍照或扫描…</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>纸质已签…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at the signature of {name}</source>
        <translation>查看{name}的签名</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take away the signature of {name}</source>
        <translation>移除{name}的签名</translation>
    </message>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>Choose the picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Take away the signature of {name}?</source>
        <translation>要移除{name}的签名吗？</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>{name} ({what})</source>
        <translation>{name}（{what}）</translation>
    </message>
</context>
<context>
    <name>SlotActions</name>
    <message>
        <source>Plan a &amp;day…</source>
        <translation>安排日子(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Move the window…</source>
        <translation>调整时间段(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Free from the visit…</source>
        <translation>免访(&amp;F)…</translation>
    </message>
    <message>
        <source>Visit after &amp;all</source>
        <translation>取消免访(&amp;A)</translation>
    </message>
    <message>
        <source>E&amp;xtra visit…</source>
        <translation>加访(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Household page</source>
        <translation>农户页(&amp;H)</translation>
    </message>
    <message>
        <source>Helper&apos;s &amp;round of the month…</source>
        <translation>帮扶责任人当月走访单(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Year&apos;s plan on paper…</source>
        <translation>打印四次走访计划表(&amp;Y)…</translation>
    </message>
    <message numerus="yes">
        <source>Please choose at most %n visits at once.</source>
        <translation>
            <numerusform>一次最多选 %n 户。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, visit {no}</source>
        <translation>{name}，第{no}次走访</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次走访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n left as they are: made already, or freed.</source>
        <translation>
            <numerusform> 另有 %n 次已完成或已免访，未改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned.</source>
        <translation>
            <numerusform>已安排 %n 次走访。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) have no day any more.</source>
        <translation>
            <numerusform>已取消 %n 次走访安排的日子。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The window of %n visit(s) was moved.</source>
        <translation>
            <numerusform>已调整 %n 次走访的时段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are asked for again.</source>
        <translation>
            <numerusform>已恢复 %n 次走访。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) freed.</source>
        <translation>
            <numerusform>已免访 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>An extra visit is planned for {name}.</source>
        <translation>已为{name}安排加访。</translation>
    </message>
    <message>
        <source>Helper&apos;s round of the month</source>
        <translation>帮扶责任人当月走访单</translation>
    </message>
</context>
<context>
    <name>SlotList</name>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>No helper</source>
        <translation>没有帮扶责任人</translation>
    </message>
    <message>
        <source>Four visits</source>
        <translation>四次走访</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>本次走访</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>安排在</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>次</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>to plan</source>
        <translation>待安排</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>逾期后完成</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免访</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>visit {no}: {state}</source>
        <translation>第{no}次{state}</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>当年未走</translation>
    </message>
    <message>
        <source>overdue by %n days</source>
        <translation>逾期 %n 天</translation>
    </message>
    <message>
        <source>%n days left</source>
        <translation>还剩 %n 天</translation>
    </message>
</context>
<context>
    <name>SplitQuestions</name>
    <message>
        <source>empty: as until now</source>
        <translation>不填则与原来相同</translation>
    </message>
    <message>
        <source>The helper stays</source>
        <translation>帮扶责任人不变</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>分出去的人</translation>
    </message>
    <message>
        <source>&amp;Head there</source>
        <translation>新户户主(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>村民小组(&amp;G)</translation>
    </message>
    <message>
        <source>What is everybody to the new head?</source>
        <translation>每个人与新户主的关系：</translation>
    </message>
</context>
<context>
    <name>StandingAsking</name>
    <message>
        <source>The standing is set.</source>
        <translation>状态已变更。</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Standing on the register and in monitoring</source>
        <translation>建档立卡和监测状态</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>认定机关</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>New standing…</source>
        <translation>变更状态…</translation>
    </message>
    <message>
        <source>Correct the one in hand…</source>
        <translation>更正选中的状态…</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>New standing</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>such as: passed by the villagers&apos; meeting</source>
        <translation>例如：村民代表大会评议通过</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>变更为</translation>
    </message>
    <message>
        <source>&amp;Kind of monitoring</source>
        <translation>监测对象类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cause of falling back</source>
        <translation>返贫原因(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>从哪天起(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Decided by</source>
        <translation>认定机关(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message>
        <source>Year of the page</source>
        <translation>页面年度</translation>
    </message>
    <message>
        <source>Year of the page  Alt+Y</source>
        <translation>页面年度  Alt+Y</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No helper today.</source>
        <translation>今天没有帮扶责任人。</translation>
    </message>
    <message>
        <source>No helper at the end of {year}.</source>
        <translation>{year} 年底没有帮扶人</translation>
    </message>
    <message>
        <source>Visits {year}</source>
        <translation>{year} 年走访</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>尚未计划</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>没有计划</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in the data ›</source>
        <translation>
            <numerusform>数据疑点 %n 条 ›</numerusform>
        </translation>
    </message>
    <message>
        <source>Income: not shown to your role.</source>
        <translation>收入：您的角色不能查看。</translation>
    </message>
    <message>
        <source>No income sheet yet.</source>
        <translation>还没有收入台账。</translation>
    </message>
    <message>
        <source>Net income per head {year}: {amount} yuan</source>
        <translation>{year} 年人均纯收入 {amount} 元</translation>
    </message>
    <message>
        <source>{amount} above {line}</source>
        <translation>高于{line} {amount} 元</translation>
    </message>
    <message>
        <source>{amount} below {line}</source>
        <translation>低于{line} {amount} 元</translation>
    </message>
    <message>
        <source>{year}: {amount} yuan</source>
        <translation>{year} 年 {amount} 元</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Saved here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>被退回</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部行政村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>分村</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>专项台账</translation>
    </message>
    <message>
        <source>Types of households</source>
        <translation>户类型构成</translation>
    </message>
    <message>
        <source>Main causes of poverty</source>
        <translation>主要致贫原因构成</translation>
    </message>
    <message>
        <source>Of a year that is over, everything is as it stood at its end, but the completeness of the register and its findings: those are of today.</source>
        <translation>已过年度的数据以该年年末为准；登记完整率和数据问题始终是今天的情况。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>What it lists</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n 个村</numerusform>
        </translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Another household…</source>
        <translation>再加一户…</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan} 元</translation>
    </message>
    <message>
        <source>The register names nobody for this; add whom it is about.</source>
        <translation>台账里没有对应的户，请自己加。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked. Space ticks, Ctrl+A all.</source>
        <translation>
            <numerusform>已勾 %n 户。空格勾选，Ctrl+A 全选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>加一户</translation>
    </message>
</context>
<context>
    <name>SyncFailures</name>
    <message>
        <source>the server could not be reached</source>
        <translation>连不上服务器</translation>
    </message>
    <message>
        <source>the township has disabled this laptop</source>
        <translation>乡镇已停用本机</translation>
    </message>
    <message>
        <source>this laptop does not trust its certificate</source>
        <translation>本机不信任服务器的证书</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已被停止</translation>
    </message>
    <message>
        <source>it was another server</source>
        <translation>不是原来的服务器</translation>
    </message>
    <message>
        <source>it broke off</source>
        <translation>中途断开</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>List of errors</source>
        <translation>疑点清单</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Join a township</source>
        <translation>从乡镇入网</translation>
    </message>
    <message>
        <source>Code from the township</source>
        <translation>乡镇给的入网码</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>入网码(&amp;C)</translation>
    </message>
    <message>
        <source>The township gives every laptop a code, once. After that it syncs by itself.</source>
        <translation>乡镇给每台电脑一个入网码，只用一次，以后自动同步。</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>入网</translation>
    </message>
    <message numerus="yes">
        <source>Your data are on this laptop; %n place(s) need your decision.</source>
        <translation>
            <numerusform>您的数据都在本机；有 %n 处两边不一样，请您选定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data are on this laptop; %n change(s) have not reached the township yet.</source>
        <translation>
            <numerusform>您的数据都在本机；%n 项还没有送到乡镇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data are on this laptop. It has not joined a township yet.</source>
        <translation>您的数据都在本机。本机还没有入网。</translation>
    </message>
    <message numerus="yes">
        <source>Everything that was typed is safe at the township; %n photo(s) or scan(s) are still to go.</source>
        <translation>
            <numerusform>录入的资料都已安全到达乡镇；还有 %n 份照片或扫描件待上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on this laptop is safe at the township.</source>
        <translation>本机的内容乡镇都已收到。</translation>
    </message>
    <message>
        <source>You can work as usual; nothing is sent anywhere.</source>
        <translation>可以照常工作，不会向外发送任何内容。</translation>
    </message>
    <message>
        <source>Server {url}. Nothing was exchanged yet.</source>
        <translation>服务器 {url}，还没有同步过。</translation>
    </message>
    <message>
        <source>The township at {url} has confirmed everything up to {moment}.</source>
        <translation>乡镇服务器（{url}）已确认到 {moment} 的全部内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) or scan(s) go after the records.</source>
        <translation>
            <numerusform>%n 份照片或扫描件，在资料之后上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有等待发送的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the data will go along, marked.</source>
        <translation>
            <numerusform>有%n处数据错误，照常上报，已作标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>No sync yet.</source>
        <translation>还没有同步过。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>Receipt of {at}</source>
        <translation>{at} 的回执</translation>
    </message>
    <message>
        <source>Not exchanged: {why}</source>
        <translation>没有同步成功：{why}</translation>
    </message>
    <message>
        <source>Sent {sent}, received {received}.</source>
        <translation>送出 {sent} 项，收到 {received} 项。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s).</source>
        <translation>
            <numerusform>%n 处不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside by the township for review.</source>
        <translation>
            <numerusform>乡镇暂存待核 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides are equal.</source>
        <translation>两边完全一致。</translation>
    </message>
    <message>
        <source>Exchanging with the township</source>
        <translation>正在与乡镇同步</translation>
    </message>
    <message>
        <source>Please type the code the township gave you.</source>
        <translation>请填写乡镇给的入网码。</translation>
    </message>
    <message>
        <source>Joined. The first sync begins.</source>
        <translation>已入网，开始第一次同步。</translation>
    </message>
</context>
<context>
    <name>SyncStages</name>
    <message>
        <source>sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>比对</translation>
    </message>
</context>
<context>
    <name>SyncTables</name>
    <message>
        <source>Divisions</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Village groups</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Households&apos; yearly facts</source>
        <translation>户年度情况</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Members&apos; yearly facts</source>
        <translation>成员年度情况</translation>
    </message>
    <message>
        <source>Income sheets</source>
        <translation>收入表</translation>
    </message>
    <message>
        <source>Income lines</source>
        <translation>收入明细</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Helpers&apos; units</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>Pairings</source>
        <translation>结对关系</translation>
    </message>
    <message>
        <source>Visit plans</source>
        <translation>走访计划</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>计划走访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Amendments of visits</source>
        <translation>走访补记</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Settled conflicts</source>
        <translation>已处理的冲突</translation>
    </message>
    <message>
        <source>Development plans</source>
        <translation>帮扶计划</translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation>计划项目</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Products sold</source>
        <translation>产品销售</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题诉求</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>帮扶措施</translation>
    </message>
    <message>
        <source>History of the standing</source>
        <translation>状态历史</translation>
    </message>
    <message>
        <source>Checks of the guarantees</source>
        <translation>两不愁三保障核查</translation>
    </message>
    <message>
        <source>Unavoidable expenses</source>
        <translation>刚性支出</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>List of the paper file</source>
        <translation>一户一档目录</translation>
    </message>
    <message>
        <source>Explained findings</source>
        <translation>已说明的疑点</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>往年情况</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>标准线</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>补助标准</translation>
    </message>
    <message>
        <source>Policy profiles</source>
        <translation>政策方案</translation>
    </message>
    <message>
        <source>Keys that sign profiles</source>
        <translation>方案签名公钥</translation>
    </message>
    <message>
        <source>Changes in the family</source>
        <translation>人口变化</translation>
    </message>
    <message>
        <source>Applications and permissions</source>
        <translation>申请及授权</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Households of the procedure</source>
        <translation>程序涉及户</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>民主评议会议</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>到会人员</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决结果</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>防返贫监测</translation>
    </message>
    <message>
        <source>The village by year</source>
        <translation>村年度情况</translation>
    </message>
    <message>
        <source>Units linked to the village</source>
        <translation>包村单位</translation>
    </message>
    <message>
        <source>Work teams</source>
        <translation>驻村工作队</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>工作队员</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示公告</translation>
    </message>
    <message>
        <source>Lines of notices</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>Calendars of working days</source>
        <translation>工作日历</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Co&amp;lumns</source>
        <translation>显示哪些列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>恢复原样(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>导出当前列表(&amp;E)…</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前列表</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Waiting for you</source>
        <translation>要处理的事</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>正在检查数据……</translation>
    </message>
    <message>
        <source>Nothing waits. Everything is in order.</source>
        <translation>没有要处理的事，一切正常。</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) without a helper</source>
        <translation>
            <numerusform>%n 户没有帮扶责任人</numerusform>
        </translation>
    </message>
    <message>
        <source>assign</source>
        <translation>去指派</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where laptops differ</source>
        <translation>
            <numerusform>%n 处两台电脑改得不一样</numerusform>
        </translation>
    </message>
    <message>
        <source>decide</source>
        <translation>去选定</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) kept aside by the township</source>
        <translation>
            <numerusform>%n 条被乡镇退回待查</numerusform>
        </translation>
    </message>
    <message>
        <source>look</source>
        <translation>去查看</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that must be mended</source>
        <translation>
            <numerusform>%n 条数据疑点必须改正</numerusform>
        </translation>
    </message>
    <message>
        <source>mend</source>
        <translation>去核对</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) not repaid by their day</source>
        <translation>
            <numerusform>%n 笔小额信贷到期未还</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) due within 30 days</source>
        <translation>
            <numerusform>%n 笔小额信贷 30 天内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) not solved by their day</source>
        <translation>
            <numerusform>%n 个问题过了期限还没解决</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) whose time is nearly over</source>
        <translation>
            <numerusform>%n 次走访快到期</numerusform>
        </translation>
    </message>
    <message>
        <source>visit</source>
        <translation>去走访</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>{day}</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) to put up, answer or take down</source>
        <translation>
            <numerusform>%n 份公示待张贴、答复或撤下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) begun and not issued</source>
        <translation>
            <numerusform>%n 份公示草稿没有定稿</numerusform>
        </translation>
    </message>
    <message>
        <source>begun {at}</source>
        <translation>{at} 开始</translation>
    </message>
    <message>
        <source>Half printed: {what}</source>
        <translation>打印到一半：{what}</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Backup made and tried out</source>
        <translation>备份已做好并验证</translation>
    </message>
    <message>
        <source>last one {moment}</source>
        <translation>上次 {moment}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>No recent backup that was tried out</source>
        <translation>近期没有验证过的备份</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>去备份</translation>
    </message>
    <message>
        <source>confirmed up to {moment}</source>
        <translation>已确认到 {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent to the township yet</source>
        <translation>
            <numerusform>%n 项还没有传到乡镇</numerusform>
        </translation>
    </message>
    <message>
        <source>sync</source>
        <translation>去同步</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Hand over from unit to unit</source>
        <translation>单位之间整体移交</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>choose a unit</source>
        <translation>请选择单位</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>From unit</source>
        <translation>原单位</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>新单位</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>现任</translation>
    </message>
    <message>
        <source>From then on</source>
        <translation>接任</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>由谁接任</translation>
    </message>
    <message>
        <source>Enter on a line chooses another helper.</source>
        <translation>在一行上按 Enter 可改由别人接任。</translation>
    </message>
    <message>
        <source>Nothing to hand over: no household there, or nobody in post in the new unit.</source>
        <translation>没有可移交的：没有结对户，或新单位没有在岗人员。</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>it came with an import; take the import back in the import room</source>
        <translation>这是随名册导入来的，请到“导入”里撤销那次导入</translation>
    </message>
    <message>
        <source>with it the household was entered; delete the household if it is wrong</source>
        <translation>这一步是录入该户本身，如果录错了，请删除该户</translation>
    </message>
    <message>
        <source>it was made for several households at once</source>
        <translation>这一步是对多户一起做的</translation>
    </message>
    <message>
        <source>a completed visit stays as it is; add to it in the record of the visit</source>
        <translation>已完成的走访不能撤销，可以在走访记录里补记</translation>
    </message>
    <message>
        <source>more was entered since for the household that was made with it</source>
        <translation>之后新户又登记了其他内容</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>New unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit level</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message>
        <source>Name, pinyin, leader</source>
        <translation>名称、拼音、负责人</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Hand over to another unit</source>
        <translation>整体移交其他单位</translation>
    </message>
    <message>
        <source>Same unit twice</source>
        <translation>合并重复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit level</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶人数</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>帮扶单位</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>共 %n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Which is the same unit as {name}?</source>
        <translation>哪个单位与{name}是同一单位？</translation>
    </message>
    <message>
        <source>The helpers of “{other}” go to “{name}”; the other entry is deleted.</source>
        <translation>“{other}”的人员归到“{name}”，另一条登记删除。</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>合为一个</translation>
    </message>
    <message>
        <source>Delete the unit “{name}”, entered by mistake?</source>
        <translation>单位“{name}”是误录的，要删除吗？</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>I &amp;forgot my passphrase…</source>
        <translation>忘了口令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用人(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>What {name} began is being finished; then it opens.</source>
        <translation>{name} 开始的工作正在收尾，完成后自动打开。</translation>
    </message>
    <message>
        <source>The caps lock key seems to be on.</source>
        <translation>大写锁定键好像开着。</translation>
    </message>
    <message>
        <source>fieldkit</source>
        <translation>帮扶台账</translation>
    </message>
    <message>
        <source>The data on this laptop are encrypted. Your passphrase opens them.</source>
        <translation>本机数据已加密，用您的口令打开。</translation>
    </message>
    <message numerus="yes">
        <source>After a wrong passphrase there is a pause: it is tried in %n second(s).</source>
        <translation>
            <numerusform>口令输错后要稍等：%n 秒后自动再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开……</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>User {name}</source>
        <translation>用户 {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>None ticked: all villages of this laptop.</source>
        <translation>一个都不勾，就是本机所有村。</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>管哪些村</translation>
    </message>
    <message>
        <source>no helper of the register</source>
        <translation>不是名册里的帮扶责任人</translation>
    </message>
    <message>
        <source>For “my households” on the first page.</source>
        <translation>工作台上“我的户”按这个算。</translation>
    </message>
    <message>
        <source>Is the helper</source>
        <translation>对应帮扶责任人</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填姓名。</translation>
    </message>
</context>
<context>
    <name>UserQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name} 的口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>两次口令不一样，请再输一遍。</translation>
    </message>
</context>
<context>
    <name>UsersCard</name>
    <message>
        <source>Who works here</source>
        <translation>谁用这台电脑</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>修改我的口令…</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>添加用户…</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>换恢复单…</translation>
    </message>
    <message>
        <source>is the helper {name}</source>
        <translation>对应帮扶责任人 {name}</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离岗</translation>
    </message>
    <message>
        <source>no passphrase on this laptop</source>
        <translation>本机没有设口令</translation>
    </message>
    <message>
        <source> (you)</source>
        <translation>（您）</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>重设口令…</translation>
    </message>
    <message>
        <source>Give a passphrase…</source>
        <translation>设口令…</translation>
    </message>
    <message>
        <source>Left…</source>
        <translation>离岗…</translation>
    </message>
    <message>
        <source>{name} cannot open this laptop any more from now on. All their work stays.</source>
        <translation>从现在起 {name} 不能再打开这台电脑，做过的工作都保留。</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name} 已离岗</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Click or press Enter to change it</source>
        <translation>点击或按回车修改</translation>
    </message>
    <message>
        <source>The year before: {value}</source>
        <translation>上年：{value}</translation>
    </message>
    <message>
        <source>It was changed before; Alt+H shows its history</source>
        <translation>此项曾修改过，按 Alt+H 查看历史</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>History  Alt+H</source>
        <translation>历史  Alt+H</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”.</source>
        <translation>没有叫“{words}”的。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>leave it empty</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>such as {day}</source>
        <translation>如 {day}</translation>
    </message>
    <message>
        <source>Ctrl+Enter: done</source>
        <translation>按 Ctrl+Enter 完成</translation>
    </message>
</context>
<context>
    <name>ValueHistory</name>
    <message>
        <source>History: {what}</source>
        <translation>历史：{what}</translation>
    </message>
</context>
<context>
    <name>ValueHistoryDialog</name>
    <message>
        <source>History of a value</source>
        <translation>数据的变更记录</translation>
    </message>
    <message>
        <source>Nothing is known of earlier values.</source>
        <translation>没有以前的记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{year}: </source>
        <translation>{year} 年：</translation>
    </message>
    <message>
        <source>Put “{value}” back</source>
        <translation>改回“{value}”</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>{form} of {village}, printed on {day}. The file is as it was made.</source>
        <translation>{village} {form}，{day} 打印。文件与打印时一致，未被改动。</translation>
    </message>
    <message>
        <source>{form} of {village} was printed here on {day}, but this file is not as it was made: it was changed, or saved anew by another program. Do not rely on it.</source>
        <translation>{village} {form} 于 {day} 在本机打印，但这个文件与当时不一致：被改动过，或被其他程序重新保存过。请勿采信。</translation>
    </message>
    <message>
        <source>{form} of {village}, printed on {day}. Compare the sheet with a reprint: the code cannot tell whether the paper itself was changed.</source>
        <translation>{village} {form}，{day} 打印。校验码不能说明纸面是否被改动，请与重新打印件核对。</translation>
    </message>
    <message>
        <source>{form}, {villages} villages in one file, printed on {day}. The file is as it was made.</source>
        <translation>{form}，{villages} 个村合为一个文件，{day} 打印。文件与打印时一致，没有改动。</translation>
    </message>
    <message>
        <source>{form}, {villages} villages in one file, was printed here on {day}, but this file is not as it was made: it was changed, or saved anew by another program. Do not rely on it.</source>
        <translation>{form}，{villages} 个村合为一个文件，{day} 在本机打印，但这个文件与打印时不一致：被改动过，或被别的软件另存过。请勿采信。</translation>
    </message>
    <message>
        <source>{form}, {villages} villages in one file, printed on {day}. Whether the file was changed only the file itself can tell.</source>
        <translation>{form}，{villages} 个村合为一个文件，{day} 打印。文件是否被改动，要用文件本身来核对。</translation>
    </message>
    <message>
        <source>{n} papers printed here begin with these digits; this is the newest. The square at the foot of the sheet tells them apart.</source>
        <translation>这里打印过的表册有{n}份校验码开头相同，上面说的是最近一份；要分清楚，请扫描页脚的二维码。</translation>
    </message>
    <message>
        <source>It is notice {no}, which is “{state}”.</source>
        <translation>编号 {no}，目前状态：{state}。</translation>
    </message>
    <message>
        <source>A paper made with fieldkit ({form}), but not on this laptop; ask where it was printed.</source>
        <translation>这是用本软件打印的表册（{form}），但不是本机打印的，请到打印的单位核对。</translation>
    </message>
    <message>
        <source>This PDF was not made with fieldkit.</source>
        <translation>这个 PDF 不是用 fieldkit 打印的。</translation>
    </message>
</context>
<context>
    <name>VisitAside</name>
    <message>
        <source>Still needed</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>What it counts for</source>
        <translation>算哪一次</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>No visit was made before.</source>
        <translation>以前没有走访过。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>Nothing. The visit can be completed.</source>
        <translation>不缺了，可以完成走访。</translation>
    </message>
    <message>
        <source>It will count as visit {no} of the year: {purpose}.</source>
        <translation>会算作本年第 {no} 次走访：{purpose}。</translation>
    </message>
    <message>
        <source>To be entered on the household&apos;s page: {what}.</source>
        <translation>还要在户页面补填：{what}。</translation>
    </message>
    <message>
        <source>It will count for no planned visit: {why}.</source>
        <translation>不算计划走访：{why}。</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>The visit</source>
        <translation>走访情况</translation>
    </message>
    <message>
        <source>Reason, if it took very little time</source>
        <translation>时间很短的，请写明原因</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>走访类型</translation>
    </message>
    <message>
        <source>Names, with a comma between</source>
        <translation>姓名，中间用逗号</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Who was met?</source>
        <translation>见到了谁？</translation>
    </message>
    <message>
        <source>Who, if it was somebody else</source>
        <translation>其他人请写明</translation>
    </message>
    <message>
        <source>Was nobody at home?</source>
        <translation>家里没有人？</translation>
    </message>
    <message>
        <source>Yes, away</source>
        <translation>是，不在家</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>走访日期和时间</translation>
    </message>
    <message>
        <source>Who went?</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Spoke by telephone with…</source>
        <translation>电话联系了谁？</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>走访内容</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>至少十个字</translation>
    </message>
    <message>
        <source>Policies explained</source>
        <translation>宣讲政策</translation>
    </message>
    <message>
        <source>Record of the visit</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Changes and problems</source>
        <translation>变化与问题</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Have the members changed?</source>
        <translation>家庭人口有变化吗？</translation>
    </message>
    <message>
        <source>Has the income changed much?</source>
        <translation>收入有较大变化吗？</translation>
    </message>
    <message>
        <source>Is anything wrong with food, school, doctor, house or water?</source>
        <translation>吃穿、上学、看病、住房、饮水有问题吗？</translation>
    </message>
    <message>
        <source>Is there a new risk of falling back?</source>
        <translation>有新的返贫风险吗？</translation>
    </message>
    <message>
        <source>What the family needs, in its own words</source>
        <translation>按农户自己的话写</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Opinion and signature</source>
        <translation>农户意见与签字</translation>
    </message>
    <message>
        <source>How satisfied is the family?</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Signed on paper?</source>
        <translation>纸质已签字？</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Opinion of the family</source>
        <translation>农户意见</translation>
    </message>
    <message>
        <source>Signatures on the screen</source>
        <translation>在屏幕上签名</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下次安排</translation>
    </message>
    <message>
        <source>number keys choose</source>
        <translation>按数字键选择</translation>
    </message>
</context>
<context>
    <name>VisitScreen</name>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>先放一放</translation>
    </message>
    <message>
        <source>Complete the visit</source>
        <translation>完成走访</translation>
    </message>
    <message>
        <source>Visit {no}: {purpose}</source>
        <translation>第{no}次走访：{purpose}</translation>
    </message>
    <message>
        <source>Telephone of {name}</source>
        <translation>{name}的电话</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Enter  next question</source>
        <translation>Enter  下一题</translation>
    </message>
    <message>
        <source>Shift+Tab  back</source>
        <translation>Shift+Tab  上一题</translation>
    </message>
    <message>
        <source>Ctrl+PgDn  next group</source>
        <translation>Ctrl+PgDn  下一组</translation>
    </message>
    <message>
        <source>Answered {done} of {all}</source>
        <translation>已答 {done} / {all}</translation>
    </message>
    <message>
        <source>○ Writing…</source>
        <translation>○ 正在填写</translation>
    </message>
    <message>
        <source>● Saved {time}</source>
        <translation>● 已自动保存 {time}</translation>
    </message>
    <message>
        <source>The visit is being completed; one moment.</source>
        <translation>正在完成走访，请稍等。</translation>
    </message>
    <message>
        <source>Throw away what was written about {name}?</source>
        <translation>不要关于 {name} 已写的内容了吗？</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>the day of the visit is missing</source>
        <translation>没有走访日期</translation>
    </message>
    <message>
        <source>the day of the visit is before the register began</source>
        <translation>走访日期早于建档年份</translation>
    </message>
    <message>
        <source>the day of the visit is in the future</source>
        <translation>走访日期晚于今天</translation>
    </message>
    <message>
        <source>nobody is named as visitor</source>
        <translation>没有写走访人</translation>
    </message>
    <message>
        <source>the record needs at least ten characters</source>
        <translation>走访记录至少要十个字</translation>
    </message>
    <message>
        <source>the record has more than two thousand characters</source>
        <translation>走访记录超过两千字</translation>
    </message>
    <message>
        <source>it ended before it began</source>
        <translation>结束时间早于开始时间</translation>
    </message>
    <message>
        <source>it took too little time for a visit, and no reason is given</source>
        <translation>走访时间太短，又没有说明原因</translation>
    </message>
    <message>
        <source>the family was away: it counts for the plan only as a telephone call</source>
        <translation>家里没人：只有记为电话走访才计入计划</translation>
    </message>
    <message>
        <source>a visit of this kind counts for no planned visit</source>
        <translation>这种走访不算计划走访</translation>
    </message>
    <message>
        <source>the household&apos;s helper is not among those who went</source>
        <translation>走访的人里没有这户的帮扶责任人</translation>
    </message>
    <message>
        <source>a telephone call was counted for this household this year already</source>
        <translation>这户今年已经有一次电话走访算过了</translation>
    </message>
    <message>
        <source>a telephone call counts for the second and third visit only</source>
        <translation>电话走访只能算第二次或第三次</translation>
    </message>
    <message>
        <source>no visits are planned for this household in that year</source>
        <translation>这户那一年没有走访计划</translation>
    </message>
    <message>
        <source>the planned visit it was started for is made already</source>
        <translation>要做的那次计划走访已经完成</translation>
    </message>
    <message>
        <source>the planned visit belongs to another year, which is closed</source>
        <translation>那次计划走访属于别的年份，那年已经结束</translation>
    </message>
    <message>
        <source>no planned visit is open on that day</source>
        <translation>那天没有要完成的计划走访</translation>
    </message>
    <message>
        <source>the plan of the year has no undertaking yet</source>
        <translation>本年帮扶计划还没有项目</translation>
    </message>
    <message>
        <source>an open undertaking of the plan has no progress of this day</source>
        <translation>有进行中的计划项目还没填当天的进展</translation>
    </message>
    <message>
        <source>no sale is entered, nor that there was nothing to sell</source>
        <translation>还没登记产品销售，也没注明无产品可卖</translation>
    </message>
    <message>
        <source>the income of the year is not entered</source>
        <translation>本年收入还没登记</translation>
    </message>
</context>
<context>
    <name>VisitsScreen</name>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Plan the year</source>
        <translation>制定全年计划</translation>
    </message>
    <message>
        <source>Start the visit</source>
        <translation>开始走访</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>走访计划</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&amp;Plan the year</source>
        <translation>制定全年计划(&amp;P)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>No visits are planned for this year yet.</source>
        <translation>这一年还没有走访计划。</translation>
    </message>
    <message>
        <source>The plan gives every household its four visits, each with its window.</source>
        <translation>计划给每户安排四次走访，各有时间段。</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned.</source>
        <translation>
            <numerusform>已安排 %n 次走访。</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw away what was written about {name}?</source>
        <translation>丢弃关于{name}写下的内容吗？</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message numerus="yes">
        <source>%n planned visit(s)</source>
        <translation>
            <numerusform>%n 次走访</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafts {count}</source>
        <translation>草稿 {count}</translation>
    </message>
    <message>
        <source>Planning the year</source>
        <translation>正在制定全年计划</translation>
    </message>
</context>
<context>
    <name>VisitsSection</name>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Other visit</source>
        <translation>其他走访</translation>
    </message>
    <message>
        <source>Plan the four visits</source>
        <translation>制定四次计划</translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <translation>
            <numerusform>已走访 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No visit is planned and none was made yet.</source>
        <translation>还没有计划，也没有走访过。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Start ›</source>
        <translation>开始 ›</translation>
    </message>
    <message>
        <source>visit {no}</source>
        <translation>第{no}次走访</translation>
    </message>
</context>
<context>
    <name>WallCard</name>
    <message>
        <source>On the wall</source>
        <translation>张贴情况</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>To be put up on</source>
        <translation>拟张贴日期</translation>
    </message>
    <message>
        <source>{first} – {last}; correct it by hand, with the seal, or cancel it.</source>
        <translation>{first}至{last}，与实际张贴时间不符：请在纸上手写更正并盖章，或作废重发。</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>The paper says</source>
        <translation>纸上写的公示期</translation>
    </message>
    <message>
        <source>Calendar not known</source>
        <translation>日历未知的年份</translation>
    </message>
    <message>
        <source>Taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>打印份数</translation>
    </message>
    <message>
        <source>Check number</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>放行</translation>
    </message>
</context>
<context>
    <name>WallDialog</name>
    <message>
        <source>none yet; it can be added later</source>
        <translation>还没有，以后也能补</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>选照片…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选照片</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>WhoQuestions</name>
    <message>
        <source>&amp;Who</source>
        <translation>谁(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>fieldkit</source>
        <translation>帮扶台账</translation>
    </message>
    <message>
        <source>The window closes by itself when what is being written is finished.</source>
        <translation>正在写入，写完后窗口会自动关闭，请不要断电。</translation>
    </message>
</context>
<context>
    <name>WindowCard</name>
    <message>
        <source>of {all} done</source>
        <translation>/ {all} 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 户逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n 户未走</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 户到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n freed</source>
        <translation>
            <numerusform>%n 户免访</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>{no} · {purpose}</source>
        <translation>第{no}次 · {purpose}</translation>
    </message>
</context>
<context>
    <name>WindowsEditor</name>
    <message>
        <source>Visit {no}</source>
        <translation>第 {no} 次</translation>
    </message>
    <message>
        <source>{visit}, from</source>
        <translation>{visit}，从</translation>
    </message>
    <message>
        <source>{visit}, until</source>
        <translation>{visit}，到</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>按政策口径的时间</translation>
    </message>
</context>
<context>
    <name>WorkingDaysCard</name>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>The periods of notices in working days follow this calendar. The State Council&apos;s notice of the next year comes in November: enter it here, or take it in as a file.</source>
        <translation>按工作日算的公示期以这里为准。国务院办公厅一般在11月发下一年的放假安排：可在这里录入，或用文件导入。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Change the days…</source>
        <translation>修改日期…</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>用文件导入…</translation>
    </message>
    <message>
        <source>Write out…</source>
        <translation>写出…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Back to the shipped one…</source>
        <translation>恢复随程序的日历…</translation>
    </message>
    <message>
        <source>Entered here or by the township: {source}</source>
        <translation>本村或乡镇录入的：{source}</translation>
    </message>
    <message>
        <source>Ships with the program: {source}</source>
        <translation>随程序提供：{source}</translation>
    </message>
    <message>
        <source>The calendar for {year} is not known: only Saturdays and Sundays are counted as free.</source>
        <translation>{year} 年的工作日历未知：只按周六、周日休息计算。</translation>
    </message>
    <message>
        <source>Free: {days}</source>
        <translation>放假：{days}</translation>
    </message>
    <message>
        <source>Worked at weekends: {days}</source>
        <translation>周末上班：{days}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take the calendar back…</source>
        <translation>撤回这一年的日历…</translation>
    </message>
    <message>
        <source>The days are kept. Notices that are still drafts follow them.</source>
        <translation>已保存。还是草稿的公示会跟着改。</translation>
    </message>
    <message>
        <source>Take in a calendar</source>
        <translation>导入日历</translation>
    </message>
    <message>
        <source>Write out</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写出：{file}</translation>
    </message>
    <message>
        <source>Working days of {year}</source>
        <translation>{year} 年工作日历</translation>
    </message>
    <message>
        <source>The calendar of {year} that ships with the program holds again.</source>
        <translation>{year} 年恢复使用随程序提供的日历。</translation>
    </message>
    <message>
        <source>For {year} only Saturdays and Sundays are counted as free again.</source>
        <translation>{year} 年重新只按周六、周日休息计算。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back. It stays in the history.</source>
        <translation>已撤回，修改记录里仍可查到。</translation>
    </message>
</context>
<context>
    <name>YearBanner</name>
    <message>
        <source>You are correcting what was recorded for {year}.</source>
        <translation>正在更正 {year} 年的记录。</translation>
    </message>
    <message>
        <source>This is the household as it was in {year}. Nothing can be changed here.</source>
        <translation>这是该户 {year} 年的情况，在此不能修改。</translation>
    </message>
    <message>
        <source>Correct {year}…</source>
        <translation>更正 {year} 年…</translation>
    </message>
    <message>
        <source>Back to {year}</source>
        <translation>回到 {year} 年</translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>Working days of {year}</source>
        <translation>{year} 年工作日历</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The month before (PgUp)</source>
        <translation>上个月（PgUp）</translation>
    </message>
    <message>
        <source>The month after (PgDn)</source>
        <translation>下个月（PgDn）</translation>
    </message>
    <message>
        <source>A click or Space turns a day round: a weekday is free, a weekend day is worked.</source>
        <translation>点一下或按空格改变这一天：平日改为休，周末改为班。</translation>
    </message>
    <message>
        <source>Title and number of the paper</source>
        <translation>文件标题和文号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Days free: {off}, weekend days worked: {on}</source>
        <translation>放假 {off} 天，周末上班 {on} 天</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>free</source>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{day}, {weekday}: {state}</source>
        <translation>{day} {weekday}：{state}</translation>
    </message>
</context>
<context>
    <name>YearLine</name>
    <message>
        <source>{year}; beside it {last}</source>
        <translation>{year} 年，旁边是 {last} 年</translation>
    </message>
    <message>
        <source>{year}: not asked yet</source>
        <translation>{year} 年：尚未询问</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n value(s) of {year}</source>
        <translation>
            <numerusform>沿用 {year} 年的 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
</context>
</TS>
