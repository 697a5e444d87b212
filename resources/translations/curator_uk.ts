<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>ActFilters</name>
    <message>
        <source>Words or a title</source>
        <translation>Слова або заголовок</translation>
    </message>
    <message>
        <source>Find acts by their words</source>
        <translation>Знайти дії за словами</translation>
    </message>
    <message>
        <source>This article only</source>
        <translation>Лише ця стаття</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>Усі дії</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Будь-який день</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Останні 7 днів</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Останні 30 днів</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Від … до …</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Особа</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Вид дії</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дні</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Перший день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Останній день</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
</context>
<context>
    <name>ActMenus</name>
    <message>
        <source>All acts</source>
        <translation>Усі дії</translation>
    </message>
    <message>
        <source>This annotation</source>
        <translation>Ця анотація</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Початок і кінець</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Виділене</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Жодна не підходить</translation>
    </message>
    <message>
        <source>New local entity “%1”</source>
        <translation>Нова місцева сутність «%1»</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Інша…</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>an article without a title</source>
        <translation>стаття без заголовка</translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n settled names together in “%4”</source>
        <translation>
            <numerusform>підтверджено разом %n усталену назву в «%4»</numerusform>
            <numerusform>підтверджено разом %n усталені назви в «%4»</numerusform>
            <numerusform>підтверджено разом %n усталених назв у «%4»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeated the decision on “%1” in %n places</source>
        <translation>
            <numerusform>рішення щодо «%1» повторено в %n місці</numerusform>
            <numerusform>рішення щодо «%1» повторено в %n місцях</numerusform>
            <numerusform>рішення щодо «%1» повторено в %n місцях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %n articles out of their stories</source>
        <translation>
            <numerusform>%n статтю вилучено з її сюжету</numerusform>
            <numerusform>%n статті вилучено з їхніх сюжетів</numerusform>
            <numerusform>%n статей вилучено з їхніх сюжетів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filed %n articles under the story “%9”</source>
        <translation>
            <numerusform>%n статтю віднесено до сюжету «%9»</numerusform>
            <numerusform>%n статті віднесено до сюжету «%9»</numerusform>
            <numerusform>%n статей віднесено до сюжету «%9»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed the tags of %n articles: %9</source>
        <translation>
            <numerusform>змінено теги %n статті: %9</numerusform>
            <numerusform>змінено теги %n статей: %9</numerusform>
            <numerusform>змінено теги %n статей: %9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejected %n marks together in “%4”</source>
        <translation>
            <numerusform>відхилено разом %n позначку в «%4»</numerusform>
            <numerusform>відхилено разом %n позначки в «%4»</numerusform>
            <numerusform>відхилено разом %n позначок у «%4»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is unsure of %n marks together in “%4”</source>
        <translation>
            <numerusform>під сумнівом разом %n позначка в «%4»</numerusform>
            <numerusform>під сумнівом разом %n позначки в «%4»</numerusform>
            <numerusform>під сумнівом разом %n позначок у «%4»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n marks together in “%4”</source>
        <translation>
            <numerusform>підтверджено разом %n позначку в «%4»</numerusform>
            <numerusform>підтверджено разом %n позначки в «%4»</numerusform>
            <numerusform>підтверджено разом %n позначок у «%4»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgainBox</name>
    <message>
        <source>Places of the string</source>
        <translation>Місця цього напису</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Ця стаття</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Усі статті</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Ціле слово</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Зважати на регістр</translation>
    </message>
    <message>
        <source>Other endings</source>
        <translation>Інші закінчення</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>По одному</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жодного</translation>
    </message>
    <message>
        <source>Possessive and plural, and the endings of cases; the list shows what that takes in</source>
        <translation>Присвійні форми, множина й відмінкові закінчення; список показує, що це охоплює</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>пошук…</translation>
    </message>
    <message>
        <source>It stands nowhere else that is undecided; try the options above.</source>
        <translation>Більше ніде не стоїть невирішеним; спробуйте параметри вище.</translation>
    </message>
    <message numerus="yes">
        <source>All %n ticked</source>
        <translation>
            <numerusform>Усі відмічені: %n</numerusform>
            <numerusform>Усі відмічені: %n</numerusform>
            <numerusform>Усі відмічені: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
</context>
<context>
    <name>ArrivalReport</name>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>What did not simply open</source>
        <translation>Що відкрилося не так просто</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Що сталося з файлами</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n in again</source>
        <translation>
            <numerusform>Додати %n ще раз</numerusform>
            <numerusform>Додати %n ще раз</numerusform>
            <numerusform>Додати %n ще раз</numerusform>
        </translation>
    </message>
    <message>
        <source>An import was interrupted. What came in is kept, the rest can go on.</source>
        <translation>Імпорт перервано. Те, що надійшло, збережено, решту можна продовжити.</translation>
    </message>
</context>
<context>
    <name>ArrivingRoom</name>
    <message>
        <source>Everything that was to be opened has opened.</source>
        <translation>Усе, що слід було відкрити, відкрито.</translation>
    </message>
    <message>
        <source>No import was stopped before its end.</source>
        <translation>Незавершених імпортів немає.</translation>
    </message>
    <message numerus="yes">
        <source>Drop to look at %n files or folders</source>
        <translation>
            <numerusform>Відпустіть, щоб переглянути %n файл або теку</numerusform>
            <numerusform>Відпустіть, щоб переглянути %n файли або теки</numerusform>
            <numerusform>Відпустіть, щоб переглянути %n файлів або тек</numerusform>
        </translation>
    </message>
    <message>
        <source>They are copied into the workspace when you say so; the files stay as they are.</source>
        <translation>Їх буде скопійовано до робочого простору, коли ви скажете; файли лишаються, як є.</translation>
    </message>
    <message>
        <source>This is an address on the network</source>
        <translation>Це адреса в мережі</translation>
    </message>
    <message>
        <source>Drop to look at this text</source>
        <translation>Відпустіть, щоб переглянути цей текст</translation>
    </message>
    <message>
        <source>Nothing is kept before you say so.</source>
        <translation>Нічого не зберігається, доки ви не скажете.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>Текст статті</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Choices</source>
        <translation>Варіанти</translation>
    </message>
</context>
<context>
    <name>AttributeStrip</name>
    <message>
        <source>Attributes</source>
        <translation>Ознаки</translation>
    </message>
    <message>
        <source>0 takes the choice back · Esc closes</source>
        <translation>0 скасовує вибір · Esc закриває</translation>
    </message>
</context>
<context>
    <name>BlindForm</name>
    <message>
        <source>Blind articles</source>
        <translation>Сліпі статті</translation>
    </message>
    <message>
        <source>A blind article shows no suggestions until you are done with it; you mark it by hand. What the pipeline proposes is compared then, and the page of statistics says what suggestions do to decisions. Which articles are blind is drawn once for each and stays so. Articles that were begun with suggestions keep them.</source>
        <translation>Сліпа стаття не показує пропозицій, доки ви її не завершите; ви позначаєте її самі. Потім це порівнюється з тим, що пропонує конвеєр, і сторінка статистики каже, як пропозиції впливають на рішення. Які статті сліпі, вирішує жереб один раз для кожної, і так лишається. Статті, розпочаті з пропозиціями, їх зберігають.</translation>
    </message>
    <message>
        <source>Share of blind articles in percent</source>
        <translation>Частка сліпих статей у відсотках</translation>
    </message>
    <message>
        <source>Share of articles</source>
        <translation>Частка статей</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>For whoever leads the team: holds for this workspace · Ctrl+Z takes it back</source>
        <translation>Для того, хто веде команду: діє в цьому робочому просторі · Ctrl+Z скасовує</translation>
    </message>
</context>
<context>
    <name>BlindRoom</name>
    <message>
        <source>%1 % of the articles are blind from now on.</source>
        <translation>Відтепер %1 % статей сліпі.</translation>
    </message>
    <message>
        <source>No article is blind from now on.</source>
        <translation>Відтепер сліпих статей немає.</translation>
    </message>
    <message>
        <source>Done blind. As the pipeline has it: %1 · yours alone: %2 · its alone: %3</source>
        <translation>Готово наосліп. Як у конвеєра: %1 · лише ваші: %2 · лише його: %3</translation>
    </message>
</context>
<context>
    <name>BringBox</name>
    <message>
        <source>Bring in annotations</source>
        <translation>Узяти анотації</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>На рішення</translation>
    </message>
    <message>
        <source>As gold</source>
        <translation>Як еталон</translation>
    </message>
    <message>
        <source>Labels of the file that are none of ours:</source>
        <translation>Мітки файлу, яких у нас немає:</translation>
    </message>
    <message>
        <source>What is lost, refused or in conflict</source>
        <translation>Що втрачено, відхилено чи суперечить</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Тека…</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Узяти</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Який файл?</translation>
    </message>
    <message>
        <source>Nothing in it says which program wrote it: choose above.</source>
        <translation>Ніщо в ньому не каже, яка програма його записала: оберіть вище.</translation>
    </message>
</context>
<context>
    <name>BringingRoom</name>
    <message>
        <source>Bring in annotations</source>
        <translation>Узяти анотації</translation>
    </message>
    <message>
        <source>Annotations (*)</source>
        <translation>Анотації (*)</translation>
    </message>
    <message>
        <source>Bring in a folder of annotations</source>
        <translation>Узяти теку з анотаціями</translation>
    </message>
</context>
<context>
    <name>BringingWords</name>
    <message>
        <source>They count as decided here, with the names, days and guideline that the file gives.</source>
        <translation>Вони вважаються тут вирішеними, з іменами, днями й настановою, які вказано у файлі.</translation>
    </message>
    <message>
        <source>They wait for your decision as suggestions do; nothing counts as done.</source>
        <translation>Вони чекають на ваше рішення, як пропозиції; ніщо не вважається готовим.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles new</source>
        <translation>
            <numerusform>%n нова стаття</numerusform>
            <numerusform>%n нові статті</numerusform>
            <numerusform>%n нових статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added to</source>
        <translation>
            <numerusform>%n стаття доповнена</numerusform>
            <numerusform>%n статті доповнено</numerusform>
            <numerusform>%n статей доповнено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles as they were</source>
        <translation>
            <numerusform>%n стаття без змін</numerusform>
            <numerusform>%n статті без змін</numerusform>
            <numerusform>%n статей без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles refused</source>
        <translation>
            <numerusform>%n стаття відхилена</numerusform>
            <numerusform>%n статті відхилено</numerusform>
            <numerusform>%n статей відхилено</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is in it.</source>
        <translation>У ньому немає жодної статті.</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n рішення</numerusform>
            <numerusform>%n рішення</numerusform>
            <numerusform>%n рішень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions to be decided</source>
        <translation>
            <numerusform>%n пропозиція на рішення</numerusform>
            <numerusform>%n пропозиції на рішення</numerusform>
            <numerusform>%n пропозицій на рішення</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n уже є</numerusform>
            <numerusform>%n уже є</numerusform>
            <numerusform>%n уже є</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict with what is here</source>
        <translation>
            <numerusform>%n суперечить тому, що тут є</numerusform>
            <numerusform>%n суперечать тому, що тут є</numerusform>
            <numerusform>%n суперечать тому, що тут є</numerusform>
        </translation>
    </message>
    <message>
        <source>More are only counted.</source>
        <translation>Решту лише пораховано.</translation>
    </message>
    <message numerus="yes">
        <source>Looking… %n articles</source>
        <translation>
            <numerusform>Переглядаємо… %n стаття</numerusform>
            <numerusform>Переглядаємо… %n статті</numerusform>
            <numerusform>Переглядаємо… %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Переглядаємо…</translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>перервано, решта не надійшла</translation>
    </message>
</context>
<context>
    <name>BulkBox</name>
    <message>
        <source>Sift and decide many</source>
        <translation>Відсіяти й вирішити багато</translation>
    </message>
    <message>
        <source>Marks that are listed</source>
        <translation>Позначки в списку</translation>
    </message>
    <message>
        <source>Tick all or none</source>
        <translation>Відмітити всі або жодної</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>пошук…</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>Підтвердити %n</numerusform>
            <numerusform>Підтвердити %n</numerusform>
            <numerusform>Підтвердити %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Відхилити %n</numerusform>
            <numerusform>Відхилити %n</numerusform>
            <numerusform>Відхилити %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsure about %n</source>
        <translation>
            <numerusform>Під сумнівом: %n</numerusform>
            <numerusform>Під сумнівом: %n</numerusform>
            <numerusform>Під сумнівом: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Open articles</source>
        <translation>Відкрити статті</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Відкрити теку статей</translation>
    </message>
    <message>
        <source>Opening articles</source>
        <translation>Відкриваються статті</translation>
    </message>
    <message>
        <source>Keeping the text</source>
        <translation>Зберігається текст</translation>
    </message>
    <message>
        <source>Bringing in annotations</source>
        <translation>Узяття анотацій</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Триває експорт</translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported and verified: %1</source>
        <translation>
            <numerusform>Експортовано й перевірено %n статтю: %1</numerusform>
            <numerusform>Експортовано й перевірено %n статті: %1</numerusform>
            <numerusform>Експортовано й перевірено %n статей: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries not written whole, see export.json</source>
        <translation>
            <numerusform>%n запис записано не повністю, див. export.json</numerusform>
            <numerusform>%n записи записано не повністю, див. export.json</numerusform>
            <numerusform>%n записів записано не повністю, див. export.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Рішення</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Хто вирішив</translation>
    </message>
    <message>
        <source>from</source>
        <translation>від</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Коли вирішено</translation>
    </message>
    <message>
        <source>Names of editors</source>
        <translation>Імена редакторів</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>прочитано до кінця</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>розпочато</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>до роботи</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>відкладено</translation>
    </message>
    <message>
        <source>as they call themselves</source>
        <translation>як самі себе називають</translation>
    </message>
    <message>
        <source>made-up names</source>
        <translation>вигадані імена</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>без імен</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>All of this is yours alone: it is kept on this laptop, and in no workspace.</source>
        <translation>Усе це лише ваше: воно зберігається на цьому ноутбуці й не потрапляє до жодного робочого простору.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Типові значення</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Ширина рядка</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Висота рядка</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Щільність</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторо</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Щільно</translation>
    </message>
    <message>
        <source>Rejected marks</source>
        <translation>Відхилені позначки</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Показано</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Приховано</translation>
    </message>
    <message>
        <source>Size of panes and buttons</source>
        <translation>Розмір панелей і кнопок</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Мова, з наступного запуску</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 символів</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n words</source>
        <translation>
            <numerusform>≈ %n слово</numerusform>
            <numerusform>≈ %n слова</numerusform>
            <numerusform>≈ %n слів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>Вирішено: %n</numerusform>
            <numerusform>Вирішено: %n</numerusform>
            <numerusform>Вирішено: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Desk</source>
        <translation>Стіл</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>No title holds “%1”.</source>
        <translation>У жодному заголовку немає «%1».</translation>
    </message>
    <message>
        <source>No article has all of what is asked for above.</source>
        <translation>Жодна стаття не відповідає всьому, що задано вище.</translation>
    </message>
    <message>
        <source>No articles yet. %1 opens some; nothing leaves this laptop.</source>
        <translation>Статей ще немає. %1 відкриває їх; ніщо не залишає цього ноутбука.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Роботи не залишилося.</translation>
    </message>
    <message>
        <source>None here yet.</source>
        <translation>Тут поки що нічого немає.</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>None: type to search the knowledge base</source>
        <translation>Немає: почніть писати, щоб шукати в базі знань</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Пов’язано з</translation>
    </message>
    <message>
        <source>Entities with this name</source>
        <translation>Сутності з такою назвою</translation>
    </message>
</context>
<context>
    <name>Everything</name>
    <message>
        <source>Entities of this article</source>
        <translation>Сутності цієї статті</translation>
    </message>
    <message>
        <source>Claims of this article</source>
        <translation>Твердження цієї статті</translation>
    </message>
    <message>
        <source>Entities %1</source>
        <translation>Сутності %1</translation>
    </message>
    <message>
        <source>Claims %1</source>
        <translation>Твердження %1</translation>
    </message>
</context>
<context>
    <name>ExportBox</name>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Everything · choose…</source>
        <translation>Усе · вибрати…</translation>
    </message>
    <message>
        <source>in train, dev and test</source>
        <translation>з поділом на train, dev і test</translation>
    </message>
    <message>
        <source>The first article as it would stand in its file</source>
        <translation>Перша стаття така, як стояла б у файлі</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Експортувати до…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Counting… %1 of %2</source>
        <translation>Лічба… %1 з %2</translation>
    </message>
    <message>
        <source>Nothing stays behind.</source>
        <translation>Усе ввійде до експорту.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Вибране</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures of the old and the new version</source>
        <translation>Показники старої й нової версії</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Назви</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точність</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Повнота</translation>
    </message>
    <message>
        <source>F old</source>
        <translation>F стара</translation>
    </message>
    <message>
        <source>F new</source>
        <translation>F нова</translation>
    </message>
    <message>
        <source>95 % old · new</source>
        <translation>95 % стара · нова</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>better</source>
        <translation>краще</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>гірше</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>без різниці</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>може бути випадковим</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln рішення</numerusform>
            <numerusform>%Ln рішення</numerusform>
            <numerusform>%Ln рішень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles finished</source>
        <translation>
            <numerusform>завершено %Ln статтю</numerusform>
            <numerusform>завершено %Ln статті</numerusform>
            <numerusform>завершено %Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 за хвилину</translation>
    </message>
    <message>
        <source>%1 of suggestions accepted as proposed</source>
        <translation>%1 пропозицій прийнято, як запропоновано</translation>
    </message>
    <message>
        <source>Decisions per day</source>
        <translation>Рішення за день</translation>
    </message>
    <message>
        <source>What was undone is taken off; a bulk act counts as often as it decides.</source>
        <translation>Скасоване відраховано; спільна дія рахується стільки разів, скільки рішень містить.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>рішення</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Темп</translation>
    </message>
    <message>
        <source>Decisions in a minute of work, day by day.</source>
        <translation>Рішення за хвилину роботи, день за днем.</translation>
    </message>
    <message>
        <source>minutes of work</source>
        <translation>хвилини роботи</translation>
    </message>
    <message>
        <source>decisions a minute</source>
        <translation>рішень за хвилину</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>і більше</translation>
    </message>
    <message>
        <source>Time per article</source>
        <translation>Час на статтю</translation>
    </message>
    <message>
        <source>Articles that were finished, by minutes of work; the last bar is open.</source>
        <translation>Завершені статті за хвилинами роботи; останній стовпчик відкритий.</translation>
    </message>
    <message>
        <source>from (minutes)</source>
        <translation>від (хвилин)</translation>
    </message>
    <message>
        <source>to (minutes)</source>
        <translation>до (хвилин)</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статті</translation>
    </message>
    <message>
        <source>median %1 min</source>
        <translation>медіана %1 хв</translation>
    </message>
    <message>
        <source>No article was finished in this period.</source>
        <translation>За цей час не завершено жодної статті.</translation>
    </message>
    <message>
        <source>How often a suggestion was accepted with the words and the label it came with.</source>
        <translation>Як часто пропозицію приймали з тими словами й міткою, з якими вона прийшла.</translation>
    </message>
    <message>
        <source>Accepted, by label</source>
        <translation>Прийнято, за мітками</translation>
    </message>
    <message>
        <source>label</source>
        <translation>мітка</translation>
    </message>
    <message>
        <source>The same for everything that suggests: pipelines by version, rules, the memory.</source>
        <translation>Те саме для всього, що пропонує: конвеєри за версіями, правила, пам’ять.</translation>
    </message>
    <message>
        <source>Accepted, by pipeline</source>
        <translation>Прийнято, за конвеєрами</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>конвеєр</translation>
    </message>
    <message>
        <source>accepted as proposed</source>
        <translation>прийнято, як запропоновано</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>вирішено</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% at least</source>
        <translation>% щонайменше</translation>
    </message>
    <message>
        <source>% at most</source>
        <translation>% щонайбільше</translation>
    </message>
    <message>
        <source>Bars are 95 % intervals, numbers say how many were decided; unsure ones are left out.</source>
        <translation>Риски — інтервали 95 %, числа кажуть, скільки вирішено; сумнівні не враховано.</translation>
    </message>
    <message>
        <source>accepted as proposed (%)</source>
        <translation>прийнято, як запропоновано (%)</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>сутності</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>твердження</translation>
    </message>
    <message>
        <source>On the dashed line a score means what it says; numbers count the decided ones.</source>
        <translation>На штриховій лінії оцінка означає те, що каже; числа рахують вирішені.</translation>
    </message>
    <message>
        <source>Off by %1 points on average: %2.</source>
        <translation>У середньому відхилення %1 пункту: %2.</translation>
    </message>
    <message>
        <source>Scores and verdicts</source>
        <translation>Оцінки й рішення</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>шар</translation>
    </message>
    <message>
        <source>mean score (%)</source>
        <translation>середня оцінка (%)</translation>
    </message>
    <message>
        <source>accepted (%)</source>
        <translation>прийнято (%)</translation>
    </message>
    <message>
        <source>No blind article was finished in this period. “Blind articles…” among the commands sets how many are read without suggestions, to see what suggestions do to decisions.</source>
        <translation>За цей час не завершено жодної сліпої статті. «Сліпі статті…» серед команд задає, скільки статей читається без пропозицій, щоб побачити, як пропозиції впливають на рішення.</translation>
    </message>
    <message>
        <source>Finished articles that were read without suggestions, beside the others. Agreement is the share (F1) of marks that editor and pipeline have alike, in words and label; words are counted by the blanks between them.</source>
        <translation>Завершені статті, прочитані без пропозицій, поруч з іншими. Згода — це частка (F1) позначок, однакових у редактора й конвеєра за словами й міткою; слова рахуються за пробілами.</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>показник</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>сліпі</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>з пропозиціями</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>різниця</translation>
    </message>
    <message>
        <source>Blind articles</source>
        <translation>Сліпі статті</translation>
    </message>
    <message>
        <source>marks in 1,000 words</source>
        <translation>позначок на 1000 слів</translation>
    </message>
    <message>
        <source>minutes per article (median)</source>
        <translation>хвилин на статтю (медіана)</translation>
    </message>
    <message>
        <source>agreement on entities (%)</source>
        <translation>згода щодо сутностей (%)</translation>
    </message>
    <message>
        <source>agreement on claims (%)</source>
        <translation>згода щодо тверджень (%)</translation>
    </message>
    <message numerus="yes">
        <source>Work is the time between two acts; pauses of over %n minutes are left out.</source>
        <translation>
            <numerusform>Робота — це час між двома діями; перерви, довші за %n хвилину, не враховано.</numerusform>
            <numerusform>Робота — це час між двома діями; перерви, довші за %n хвилини, не враховано.</numerusform>
            <numerusform>Робота — це час між двома діями; перерви, довші за %n хвилин, не враховано.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under a minute of work in this period is too little to tell a pace.</source>
        <translation>Менше хвилини роботи за цей період — замало, щоб назвати темп.</translation>
    </message>
    <message>
        <source>Nothing was decided in this period.</source>
        <translation>За цей час нічого не вирішено.</translation>
    </message>
    <message>
        <source>No suggestion was decided in this period.</source>
        <translation>За цей час не вирішено жодної пропозиції.</translation>
    </message>
</context>
<context>
    <name>FilingRoom</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Open an article first, or select some on the desk.</source>
        <translation>Спершу відкрийте статтю або виберіть кілька на столі.</translation>
    </message>
    <message>
        <source>Articles of one story always share a split at export · Ctrl+Z takes it back</source>
        <translation>Статті одного сюжету завжди в тій самій частині експорту · Ctrl+Z скасовує</translation>
    </message>
    <message>
        <source>a new story, named after the article</source>
        <translation>новий сюжет, названий за статтею</translation>
    </message>
    <message>
        <source>No story</source>
        <translation>Без сюжету</translation>
    </message>
    <message>
        <source>it stands alone</source>
        <translation>стоїть сама</translation>
    </message>
    <message>
        <source>a new story</source>
        <translation>новий сюжет</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сюжет</translation>
    </message>
    <message>
        <source>The name of a story, old or new</source>
        <translation>Назва сюжету, старого або нового</translation>
    </message>
    <message>
        <source>Only articles with the tag</source>
        <translation>Лише статті з тегом</translation>
    </message>
    <message>
        <source>Only articles of the story</source>
        <translation>Лише статті сюжету</translation>
    </message>
    <message>
        <source>Only articles in</source>
        <translation>Лише статті мовою</translation>
    </message>
    <message>
        <source>Only articles of</source>
        <translation>Лише статті видання</translation>
    </message>
    <message>
        <source>Esc leaves the desk as it is</source>
        <translation>Esc лишає стіл, як є</translation>
    </message>
    <message>
        <source>There are none in this workspace.</source>
        <translation>У цьому робочому просторі таких немає.</translation>
    </message>
    <message>
        <source>Type to find it</source>
        <translation>Пишіть, щоб знайти</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>makes a story of both</source>
        <translation>робить сюжет з обох</translation>
    </message>
    <message>
        <source>like this</source>
        <translation>подібна</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Змінено теги %n статті; Ctrl+Z скасовує.</numerusform>
            <numerusform>Змінено теги %n статей; Ctrl+Z скасовує.</numerusform>
            <numerusform>Змінено теги %n статей; Ctrl+Z скасовує.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The story of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Змінено сюжет %n статті; Ctrl+Z скасовує.</numerusform>
            <numerusform>Змінено сюжет %n статей; Ctrl+Z скасовує.</numerusform>
            <numerusform>Змінено сюжет %n статей; Ctrl+Z скасовує.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterColumn</name>
    <message>
        <source>Clear the filters</source>
        <translation>Прибрати фільтри</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Рішення</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Сутність</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>from</source>
        <translation>від</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>any</source>
        <translation>будь-що</translation>
    </message>
    <message>
        <source>2026-11-01</source>
        <translation>2026-11-01</translation>
    </message>
    <message>
        <source>2026-11-30</source>
        <translation>2026-11-30</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>прийнято</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>під сумнівом</translation>
    </message>
    <message>
        <source>either way</source>
        <translation>хоч як</translation>
    </message>
    <message>
        <source>published</source>
        <translation>опубліковано</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>імпортовано</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Words in it</source>
        <translation>Слова в ній</translation>
    </message>
    <message>
        <source>Only what is in sight</source>
        <translation>Лише те, що видно</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>Хто пропонує</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Найменша оцінка</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Найбільша оцінка</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>конвеєр</translation>
    </message>
    <message>
        <source>its rules</source>
        <translation>його правила</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>пам’ять</translation>
    </message>
    <message>
        <source>knowledge base</source>
        <translation>база знань</translation>
    </message>
    <message>
        <source>rules of the house</source>
        <translation>правила редакції</translation>
    </message>
    <message>
        <source>nobody: added</source>
        <translation>ніхто: додано</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>не пов’язано</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>запропоновано</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>пов’язано</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>жодна не підходить</translation>
    </message>
    <message>
        <source>score from %1</source>
        <translation>оцінка від %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Знайти в цій статті</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Збіги</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Зважати на регістр</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Лише цілі слова</translation>
    </message>
    <message>
        <source>Accents count</source>
        <translation>Зважати на діакритичні знаки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close: the hit stays selected (Esc)</source>
        <translation>Закрити: збіг залишається виділеним (Esc)</translation>
    </message>
</context>
<context>
    <name>FindRoom</name>
    <message>
        <source>That was the last hit; on from the top.</source>
        <translation>Це був останній збіг; далі з початку.</translation>
    </message>
    <message>
        <source>That was the first hit; on from the end.</source>
        <translation>Це був перший збіг; далі з кінця.</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>збігів немає</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 з %n</numerusform>
            <numerusform>%1 з %n</numerusform>
            <numerusform>%1 з %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n збіг</numerusform>
            <numerusform>%n збіги</numerusform>
            <numerusform>%n збігів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Go to the first</source>
        <translation>До першої</translation>
    </message>
    <message>
        <source>Finish, they stay open</source>
        <translation>Завершити, вони лишаться відкритими</translation>
    </message>
    <message>
        <source>Done in part: what you decided counts, the rest stays open.</source>
        <translation>Готово частково: ваші рішення зараховано, решта лишається відкритою.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Читати далі</translation>
    </message>
    <message>
        <source>Not all is decided</source>
        <translation>Вирішено не все</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>Ще відкрито: %n</numerusform>
            <numerusform>Ще відкрито: %n</numerusform>
            <numerusform>Ще відкрито: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation>було: %1</translation>
    </message>
    <message>
        <source>why: %1</source>
        <translation>чому: %1</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>пов’язано з %1</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Hide this hint</source>
        <translation>Сховати цю підказку</translation>
    </message>
    <message>
        <source>1–9  Another label</source>
        <translation>1–9  Інша мітка</translation>
    </message>
</context>
<context>
    <name>HistoryBox</name>
    <message>
        <source>History, the newest first</source>
        <translation>Історія, найновіше спершу</translation>
    </message>
    <message>
        <source>History of the annotation</source>
        <translation>Історія анотації</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Читається журнал…</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation>Esc закриває</translation>
    </message>
    <message>
        <source>Nothing was ever decided here.</source>
        <translation>Тут ще нічого не вирішували.</translation>
    </message>
    <message>
        <source>Nothing was changed by it.</source>
        <translation>Цим нічого не змінено.</translation>
    </message>
    <message>
        <source>It stands like this now · ↑ ↓ other states · Esc leaves</source>
        <translation>Тепер саме так · ↑ ↓ інші стани · Esc закриває</translation>
    </message>
    <message>
        <source>Enter restores this state · Ctrl+Z takes that back · Esc leaves</source>
        <translation>Enter повертає цей стан · Ctrl+Z скасовує це · Esc закриває</translation>
    </message>
</context>
<context>
    <name>HistoryRoom</name>
    <message>
        <source>Go to a mark first: its history is shown then.</source>
        <translation>Спершу перейдіть до позначки: тоді видно її історію.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>The decision was taken away</source>
        <translation>Рішення скасовано</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Мітка: %1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Оцінка: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Зв’язок: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Чому: %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>запропоновано: %1</translation>
    </message>
    <message>
        <source>It stands like this already.</source>
        <translation>Уже саме так.</translation>
    </message>
    <message>
        <source>Restored; Ctrl+Z takes it back.</source>
        <translation>Повернуто; Ctrl+Z скасовує.</translation>
    </message>
</context>
<context>
    <name>HouseRoom</name>
    <message>
        <source>Go to a suggestion first: a rule begins from one.</source>
        <translation>Спершу перейдіть до пропозиції: правило починається з неї.</translation>
    </message>
    <message>
        <source>Go to a suggestion or select some text first: a rule begins from one.</source>
        <translation>Спершу перейдіть до пропозиції або виділіть текст: правило починається з цього.</translation>
    </message>
</context>
<context>
    <name>HouseWords</name>
    <message>
        <source>always proposed as %1</source>
        <translation>завжди пропонується як %1</translation>
    </message>
    <message>
        <source>never linked to %1</source>
        <translation>ніколи не пов’язується з %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>як %1</translation>
    </message>
    <message>
        <source>never proposed as %1</source>
        <translation>ніколи не пропонується як %1</translation>
    </message>
    <message>
        <source>never proposed</source>
        <translation>ніколи не пропонується</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>пов’язано з %1</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>in any capitals</source>
        <translation>у будь-якому регістрі</translation>
    </message>
    <message>
        <source>rests: its label is no longer in use</source>
        <translation>не діє: його мітка більше не вживається</translation>
    </message>
    <message numerus="yes">
        <source>%n× here</source>
        <translation>
            <numerusform>тут %n раз</numerusform>
            <numerusform>тут %n рази</numerusform>
            <numerusform>тут %n разів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n правило</numerusform>
            <numerusform>%n правила</numerusform>
            <numerusform>%n правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work in this article</source>
        <translation>
            <numerusform>%n діє в цій статті</numerusform>
            <numerusform>%n діють у цій статті</numerusform>
            <numerusform>%n діють у цій статті</numerusform>
        </translation>
    </message>
    <message>
        <source>Never link “%1” to %2</source>
        <translation>Ніколи не пов’язувати «%1» з %2</translation>
    </message>
    <message>
        <source>The name is still proposed, without this link</source>
        <translation>Назва й далі пропонується, але без цього зв’язку</translation>
    </message>
    <message>
        <source>Never propose “%1” as %2</source>
        <translation>Ніколи не пропонувати «%1» як %2</translation>
    </message>
    <message>
        <source>Other labels still are</source>
        <translation>З іншими мітками пропонується</translation>
    </message>
    <message>
        <source>Never propose “%1”</source>
        <translation>Ніколи не пропонувати «%1»</translation>
    </message>
    <message>
        <source>Whatever the label</source>
        <translation>З будь-якою міткою</translation>
    </message>
    <message>
        <source>Takes the place of: %1</source>
        <translation>Замінює: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules came in</source>
        <translation>
            <numerusform>Додано %n правило</numerusform>
            <numerusform>Додано %n правила</numerusform>
            <numerusform>Додано %n правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n вже було тут</numerusform>
            <numerusform>%n вже були тут</numerusform>
            <numerusform>%n вже були тут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not</source>
        <translation>
            <numerusform>%n не додано</numerusform>
            <numerusform>%n не додано</numerusform>
            <numerusform>%n не додано</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule taken back: %1</source>
        <translation>Правило скасовано: %1</translation>
    </message>
    <message>
        <source>New rule: %1</source>
        <translation>Нове правило: %1</translation>
    </message>
    <message>
        <source>Rule as before: %1</source>
        <translation>Правило знову таке, як було: %1</translation>
    </message>
    <message>
        <source>Rule changed: %1</source>
        <translation>Правило змінено: %1</translation>
    </message>
    <message>
        <source>Rule is back: %1</source>
        <translation>Правило повернуто: %1</translation>
    </message>
    <message>
        <source>Rule removed: %1</source>
        <translation>Правило вилучено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rules taken back</source>
        <translation>
            <numerusform>Скасовано %n імпортоване правило</numerusform>
            <numerusform>Скасовано %n імпортовані правила</numerusform>
            <numerusform>Скасовано %n імпортованих правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the place of %n rules that said otherwise</source>
        <translation>
            <numerusform>замість %n правила, що казало інше</numerusform>
            <numerusform>замість %n правил, що казали інше</numerusform>
            <numerusform>замість %n правил, що казали інше</numerusform>
        </translation>
    </message>
    <message>
        <source>always “%1” as %2</source>
        <translation>завжди «%1» як %2</translation>
    </message>
    <message>
        <source>never “%1” linked to %3</source>
        <translation>ніколи «%1» не пов’язувати з %3</translation>
    </message>
    <message>
        <source>never “%1” as %2</source>
        <translation>ніколи «%1» як %2</translation>
    </message>
    <message>
        <source>never “%1”</source>
        <translation>ніколи «%1»</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Не певні</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>Більше ніколи</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Завжди</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Open an article from the desk.</source>
        <translation>Відкрийте статтю зі столу.</translation>
    </message>
    <message>
        <source>This article is blind: suggestions come when you are done. Select words and press a digit to mark them.</source>
        <translation>Це сліпа стаття: пропозиції з’являться, коли ви її завершите. Виділіть слова й натисніть цифру, щоб позначити їх.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a decision.</source>
        <translation>
            <numerusform>%n чекає на рішення.</numerusform>
            <numerusform>%n чекають на рішення.</numerusform>
            <numerusform>%n чекають на рішення.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes to the next.</source>
        <translation>%1 веде до наступної.</translation>
    </message>
    <message>
        <source>Suggestions are on their way. You can read and mark the text meanwhile.</source>
        <translation>Пропозиції вже готуються. Тим часом можна читати й позначати текст.</translation>
    </message>
    <message>
        <source>Nothing is suggested here. Select words and press a digit to mark them.</source>
        <translation>Тут нічого не запропоновано. Виділіть слова й натисніть цифру, щоб позначити їх.</translation>
    </message>
    <message>
        <source>All decided. %1: done, open the next.</source>
        <translation>Усе вирішено. %1: готово, відкрити наступну.</translation>
    </message>
    <message>
        <source>Suggestions are starting…</source>
        <translation>Пропозиції запускаються…</translation>
    </message>
    <message numerus="yes">
        <source>Looking for names and claims… %n so far</source>
        <translation>
            <numerusform>Пошук назв і тверджень… поки що %n</numerusform>
            <numerusform>Пошук назв і тверджень… поки що %n</numerusform>
            <numerusform>Пошук назв і тверджень… поки що %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions are off; all else works. %1 starts them again.</source>
        <translation>Пропозиції вимкнено; усе інше працює. %1 запускає їх знову.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Acts, the newest first</source>
        <translation>Дії, найновіші спершу</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти туди</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Експорт у CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Every act is kept for ever; V on a mark restores a state of it.</source>
        <translation>Кожна дія зберігається назавжди; V на позначці повертає її стан.</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>Reading the journal…</source>
        <translation>Читається журнал…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation>
            <numerusform>%Ln дія</numerusform>
            <numerusform>%Ln дії</numerusform>
            <numerusform>%Ln дій</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done in this workspace yet.</source>
        <translation>У цьому робочому просторі ще нічого не зроблено.</translation>
    </message>
    <message>
        <source>No act fits what was chosen above.</source>
        <translation>Жодна дія не відповідає вибраному вище.</translation>
    </message>
    <message>
        <source>This act is about no article.</source>
        <translation>Ця дія не стосується жодної статті.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблиці (*.csv)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Експорт журналу</translation>
    </message>
    <message>
        <source>time</source>
        <translation>час</translation>
    </message>
    <message>
        <source>person</source>
        <translation>особа</translation>
    </message>
    <message>
        <source>act</source>
        <translation>дія</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>що зроблено</translation>
    </message>
    <message>
        <source>article</source>
        <translation>стаття</translation>
    </message>
    <message>
        <source>records changed</source>
        <translation>змінених записів</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Триває експорт журналу</translation>
    </message>
    <message>
        <source>The export was stopped; an earlier file is as it was.</source>
        <translation>Експорт перервано; попередній файл лишився, як був.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acts written</source>
        <translation>
            <numerusform>записано %Ln дію</numerusform>
            <numerusform>записано %Ln дії</numerusform>
            <numerusform>записано %Ln дій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Клавіша %1</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Що в якому стовпці?</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Читати так</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>All other columns are kept with the article as they are.</source>
        <translation>Усі інші стовпці зберігаються зі статтею, як є.</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>Виберіть стовпець із текстом.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>An act by its name, or press a key to see what it does</source>
        <translation>Назва дії, або натисніть клавішу, щоб побачити, що вона робить</translation>
    </message>
    <message>
        <source>Act or key</source>
        <translation>Дія або клавіша</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Змінити клавіші</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Дії та їхні клавіші</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Нова клавіша</translation>
    </message>
    <message>
        <source>One more key</source>
        <translation>Ще одна клавіша</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавіші</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типова</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Усі типові</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Забрати звідти</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Залишити там</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Letters act by their place on the keyboard, under any layout.</source>
        <translation>Літери діють за місцем на клавіатурі, хоч би яка була розкладка.</translation>
    </message>
    <message>
        <source>%1 does nothing yet.</source>
        <translation>%1 поки що нічого не робить.</translation>
    </message>
    <message>
        <source>No act has “%1” in its name.</source>
        <translation>У назві жодної дії немає «%1».</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Залишити як є</translation>
    </message>
    <message>
        <source>The digit of a label belongs to the label set; it cannot be changed here yet.</source>
        <translation>Цифра мітки належить до набору міток; тут її поки що не змінити.</translation>
    </message>
    <message>
        <source>%1 always leads back; it stays as it is.</source>
        <translation>%1 завжди веде назад; так і лишається.</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>Натисніть клавішу для «%1».</translation>
    </message>
    <message>
        <source>%1 already is “%2”.</source>
        <translation>%1 вже означає «%2».</translation>
    </message>
    <message>
        <source>It cannot be taken from there: press another key.</source>
        <translation>Звідти її не забрати: натисніть іншу клавішу.</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>Натисніть іншу клавішу або заберіть її звідти.</translation>
    </message>
    <message>
        <source>%1 is “%2” on a claim and “%3” elsewhere.</source>
        <translation>%1 означає «%2» на твердженні та «%3» деінде.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>«%1» тепер без клавіші.</translation>
    </message>
    <message>
        <source>%1 stays with “%2”, to which you gave it.</source>
        <translation>%1 лишається за «%2», якій ви її дали.</translation>
    </message>
    <message>
        <source>Every act has its default key.</source>
        <translation>Кожна дія має свою типову клавішу.</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>A label: type a few letters</source>
        <translation>Мітка: введіть кілька літер</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>No label begins like this.</source>
        <translation>Жодна мітка так не починається.</translation>
    </message>
    <message>
        <source>Choose a label</source>
        <translation>Вибрати мітку</translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message>
        <source>%1 becomes</source>
        <translation>%1 стає</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Labels for the selection</source>
        <translation>Мітки для виділеного</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Its label</source>
        <translation>Її мітка</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>У цій статті</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Стає</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 стає</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (звичайно)</translation>
    </message>
</context>
<context>
    <name>LanguageTable</name>
    <message>
        <source>Language of articles here</source>
        <translation>Мова статей тут</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Читає</translation>
    </message>
    <message>
        <source>No trained pipeline: names from the knowledge base</source>
        <translation>Немає навченого конвеєра: назви з бази знань</translation>
    </message>
</context>
<context>
    <name>LeavingRoom</name>
    <message>
        <source>Export annotations</source>
        <translation>Експорт анотацій</translation>
    </message>
    <message>
        <source>Curator JSONL (*.jsonl)</source>
        <translation>Curator JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Експорт до теки</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <source>Everything that was decided, with who, when and why; comes back without a loss.</source>
        <translation>Усе вирішене: хто, коли й чому; повертається без утрат.</translation>
    </message>
    <message>
        <source>A table for spreadsheets, a line for each annotation; nothing in it can run.</source>
        <translation>Таблиця для табличних програм, рядок на кожну анотацію; виконатися в ній нічого не може.</translation>
    </message>
    <message>
        <source>For Prodigy&apos;s ner.manual and ner.correct; what was rejected goes apart.</source>
        <translation>Для ner.manual і ner.correct у Prodigy; відхилене йде окремо.</translation>
    </message>
    <message>
        <source>For Prodigy&apos;s spans.manual: claims, sources and cues as spans too.</source>
        <translation>Для spans.manual у Prodigy: твердження, джерела й ознаки теж як проміжки.</translation>
    </message>
    <message>
        <source>For doccano&apos;s sequence labelling; articles read to the end only.</source>
        <translation>Для розмітки послідовностей у doccano; лише статті, прочитані до кінця.</translation>
    </message>
    <message>
        <source>For doccano&apos;s projects with relations.</source>
        <translation>Для проєктів doccano з відношеннями.</translation>
    </message>
    <message>
        <source>For Label Studio, with its labelling configuration beside the tasks.</source>
        <translation>Для Label Studio, з його налаштуванням розмітки поруч із завданнями.</translation>
    </message>
    <message>
        <source>The same, with what waits for a decision as predictions.</source>
        <translation>Те саме, а те, що чекає на рішення, як передбачення.</translation>
    </message>
    <message>
        <source>For spacy train: what was not read is missing, not outside.</source>
        <translation>Для spacy train: непрочитане вважається невідомим, а не таким, де нічого немає.</translation>
    </message>
    <message>
        <source>Words and tags in columns (IOB2); articles read to the end only.</source>
        <translation>Слова й теги у стовпцях (IOB2); лише статті, прочитані до кінця.</translation>
    </message>
    <message>
        <source>A folder of texts and annotations for brat; articles read to the end only.</source>
        <translation>Тека текстів і анотацій для brat; лише статті, прочитані до кінця.</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs, as XMI.</source>
        <translation>Для INCEpTION та інших програм UIMA, у вигляді XMI.</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs, as JSON.</source>
        <translation>Для INCEpTION та інших програм UIMA, у вигляді JSON.</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD), with quotes and positions.</source>
        <translation>W3C Web Annotation (JSON-LD), із цитатами й положеннями.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сутності</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>виправлено</translation>
    </message>
    <message>
        <source>added</source>
        <translation>додано</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>під сумнівом</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>не вирішено</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>згадок</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>твердження</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Entities this mention may mean</source>
        <translation>Сутності, які може означати ця згадка</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>Пошук у базі знань</translation>
    </message>
    <message>
        <source>Name of the new local entity</source>
        <translation>Назва нової місцевої сутності</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Жодна не підходить</translation>
    </message>
    <message>
        <source>New local entity</source>
        <translation>Нова місцева сутність</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>пов’язано</translation>
    </message>
    <message>
        <source>proposed, %1 takes it too</source>
        <translation>запропоновано, %1 бере й це</translation>
    </message>
    <message>
        <source>none in the knowledge base fits</source>
        <translation>жодна в базі знань не підходить</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>не пов’язано</translation>
    </message>
    <message>
        <source>Nothing in the knowledge base has this name.</source>
        <translation>У базі знань немає такої назви.</translation>
    </message>
    <message>
        <source>Most likely none of these fits (%1 %).</source>
        <translation>Найімовірніше, жодна з них не підходить (%1 %).</translation>
    </message>
    <message>
        <source>Enter makes a local entity of this workspace and links to it.</source>
        <translation>Enter створює місцеву сутність цього робочого простору й пов’язує з нею.</translation>
    </message>
    <message>
        <source>Nothing begins like this. Esc, then + makes a local entity.</source>
        <translation>Так не починається нічого. Esc, потім + створює місцеву сутність.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>a label</source>
        <translation>мітка</translation>
    </message>
    <message>
        <source>belongs to the label</source>
        <translation>належить мітці</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>без клавіші</translation>
    </message>
    <message>
        <source>always</source>
        <translation>завжди</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Curator</source>
        <translation>Curator</translation>
    </message>
    <message>
        <source>%1 – Curator</source>
        <translation>%1 – Curator</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Це була остання.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Це перша.</translation>
    </message>
    <message>
        <source>Name beside your decisions in exports (an alias is enough):</source>
        <translation>Ім’я біля ваших рішень в експорті (досить псевдоніма):</translation>
    </message>
    <message>
        <source>Your alias</source>
        <translation>Ваш псевдонім</translation>
    </message>
    <message>
        <source>The workspace has a new form; as it was before it is kept as %1.</source>
        <translation>Робочий простір має новий устрій; попередній збережено як %1.</translation>
    </message>
</context>
<context>
    <name>MarkingRoom</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Усі дії</translation>
    </message>
    <message>
        <source>Go to a mark or select some text first: a label is for one of them.</source>
        <translation>Спершу перейдіть до позначки або виділіть текст: мітка для цього.</translation>
    </message>
    <message>
        <source>Kept. Select another part; %1 then marks them as one claim.</source>
        <translation>Збережено. Виділіть ще одну частину; тоді %1 позначить їх як одне твердження.</translation>
    </message>
    <message>
        <source>This works on a claim with several parts; the focus is on none.</source>
        <translation>Це діє на твердженні з кількох частин; фокус не на такому.</translation>
    </message>
    <message>
        <source>Choose a part of a claim first.</source>
        <translation>Спершу виберіть частину твердження.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>A note for yourself or your team</source>
        <translation>Нотатка для вас або вашої команди</translation>
    </message>
    <message>
        <source>Enter saves · Shift+Enter new line · Esc cancels</source>
        <translation>Enter зберігає · Shift+Enter новий рядок · Esc скасовує</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (не збережено)</translation>
    </message>
</context>
<context>
    <name>OfferedEdit</name>
    <message>
        <source>Down shows what the file says</source>
        <translation>Стрілка вниз показує, що сказано у файлі</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>Відкривається робочий простір…</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>Curator</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Keys and rules</source>
        <translation>Клавіші й правила</translation>
    </message>
    <message>
        <source>Esc closes this page.</source>
        <translation>Esc закриває цю сторінку.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Наприклад: %1</translation>
    </message>
    <message>
        <source>Guideline %1</source>
        <translation>Настанови %1</translation>
    </message>
    <message>
        <source>The label with this digit</source>
        <translation>Мітка з цією цифрою</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, or an article&apos;s title</source>
        <translation>Команда або заголовок статті</translation>
    </message>
    <message>
        <source>Command or article</source>
        <translation>Команда або стаття</translation>
    </message>
    <message>
        <source>Commands and articles</source>
        <translation>Команди й статті</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Усі команди</translation>
    </message>
    <message>
        <source>article</source>
        <translation>стаття</translation>
    </message>
</context>
<context>
    <name>PipelineDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>Пропозиції</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Конвеєри</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Вибрати теку…</translation>
    </message>
    <message>
        <source>Use this pipeline</source>
        <translation>Узяти цей конвеєр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>у роботі</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>У роботі</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Тека конвеєра spaCy</translation>
    </message>
    <message>
        <source>Trying %1 … the pipeline in use stays until it has read a sentence.</source>
        <translation>Перевіряється %1… конвеєр, що в роботі, лишається, доки новий не прочитає речення.</translation>
    </message>
    <message>
        <source>%1 reads articles in %2 from now on.</source>
        <translation>Відтепер %1 читає статті такою мовою: %2.</translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Keep the original file too</source>
        <translation>Зберегти й первісний файл</translation>
    </message>
    <message>
        <source>Take everything</source>
        <translation>Узяти все</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Текст статті</translation>
    </message>
    <message>
        <source>Before it is kept</source>
        <translation>Перед збереженням</translation>
    </message>
    <message>
        <source>Choose its letters…</source>
        <translation>Вибрати його літери…</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>Відкрити ту статтю</translation>
    </message>
    <message>
        <source>Keep it once more</source>
        <translation>Зберегти ще раз</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Читається %1 …</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 не відкрито</translation>
    </message>
    <message>
        <source>Change what is kept</source>
        <translation>Змінити те, що зберігається</translation>
    </message>
    <message>
        <source>Keep this as an article?</source>
        <translation>Зберегти це як статтю?</translation>
    </message>
    <message>
        <source>Letters: %1, a guess</source>
        <translation>Літери: %1, здогад</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <translation>Літери: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out: %n passages</source>
        <translation>
            <numerusform>Пропущено: %n уривок</numerusform>
            <numerusform>Пропущено: %n уривки</numerusform>
            <numerusform>Пропущено: %n уривків</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text is here already, as “%1”.</source>
        <translation>Той самий текст уже є тут, під заголовком «%1».</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Узяти це</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Літери</translation>
    </message>
    <message>
        <source>This is no date: write 2026, 2026-11 or 2026-11-20.</source>
        <translation>Це не дата: напишіть 2026, 2026-11 або 2026-11-20.</translation>
    </message>
    <message>
        <source>This is no language: write its name, or its code such as en.</source>
        <translation>Це не мова: напишіть її назву або код, як-от en.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Always propose</source>
        <translation>Завжди пропонувати</translation>
    </message>
    <message>
        <source>Never propose</source>
        <translation>Ніколи не пропонувати</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Як написано</translation>
    </message>
    <message>
        <source>In any capitals</source>
        <translation>У будь-якому регістрі</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Літери</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Пов’язано з</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Whole words, as they stand in the text</source>
        <translation>Цілі слова, як вони стоять у тексті</translation>
    </message>
    <message>
        <source>Why, for yourself or your team</source>
        <translation>Чому, для вас або вашої команди</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Нове правило</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Змінити правило</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1 (не вживається)</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Будь-яка мітка</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Find a rule by its words, label or note</source>
        <translation>Знайти правило за словами, міткою чи нотаткою</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Знайти правило</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Правила редакції</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Імпорт…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>No rule has this in it.</source>
        <translation>Такого немає в жодному правилі.</translation>
    </message>
    <message>
        <source>There are no rules yet. On a suggestion, %1 never proposes it again and %2 always does; Ins makes a rule here. Rules hold in every article, and never touch what is decided.</source>
        <translation>Правил ще немає. На пропозиції %1 більше ніколи не пропонує її, а %2 пропонує завжди; Ins створює правило тут. Правила діють у кожній статті й ніколи не торкаються вирішеного.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Вилучено: %1</translation>
    </message>
    <message>
        <source>The last thing done was about no rule.</source>
        <translation>Остання дія не стосувалася правил.</translation>
    </message>
    <message>
        <source>There is no rule to do again.</source>
        <translation>Немає правила, яке можна повернути.</translation>
    </message>
    <message>
        <source>Rules of the house (*.house.jsonl)</source>
        <translation>Правила редакції (*.house.jsonl)</translation>
    </message>
    <message>
        <source>Import rules of the house</source>
        <translation>Імпорт правил редакції</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidField</name>
    <message>
        <source>changed by you</source>
        <translation>змінено вами</translation>
    </message>
</context>
<context>
    <name>SavingCover</name>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Never propose this again</source>
        <translation>Більше ніколи не пропонувати</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Наскільки далеко це сягає</translation>
    </message>
    <message>
        <source>What is decided stays · undo takes it back · Esc leaves</source>
        <translation>Вирішене лишається · дію можна скасувати · Esc закриває</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Search all articles</source>
        <translation>Пошук у всіх статтях</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексти</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>newest import</source>
        <translation>найновіше імпортовані</translation>
    </message>
    <message>
        <source>newest publication</source>
        <translation>найновіше опубліковані</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>найкращий збіг</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Шукати всюди</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Знайдено</translation>
    </message>
    <message>
        <source>in</source>
        <translation>у</translation>
    </message>
    <message>
        <source>first the</source>
        <translation>спершу</translation>
    </message>
    <message>
        <source>Open at the hit</source>
        <translation>Відкрити на збігу</translation>
    </message>
    <message>
        <source>To the results</source>
        <translation>До знайденого</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Say at least one word that must occur.</source>
        <translation>Назвіть хоча б одне слово, яке має бути.</translation>
    </message>
    <message>
        <source>All words must occur, in any case and with any accents. “Words in quotes” stand in a row, begin* finds what begins so, -word leaves out what has it. Filters alone list all that they let through.</source>
        <translation>Мають бути всі слова, в будь-якому регістрі й з будь-якими знаками. «Слова в лапках» стоять поспіль, поч* знаходить те, що так починається, -слово відкидає те, де воно є. Самі фільтри показують усе, що пропускають.</translation>
    </message>
    <message>
        <source>Choose where to look: in texts, titles or notes.</source>
        <translation>Виберіть, де шукати: у текстах, заголовках чи нотатках.</translation>
    </message>
    <message>
        <source>No article has all of this.</source>
        <translation>Жодна стаття не має всього цього.</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>no articles</source>
        <translation>жодної статті</translation>
    </message>
    <message numerus="yes">
        <source>more than %n articles</source>
        <translation>
            <numerusform>понад %n стаття</numerusform>
            <numerusform>понад %n статті</numerusform>
            <numerusform>понад %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n hits</source>
        <translation>
            <numerusform>понад %n збіг</numerusform>
            <numerusform>понад %n збіги</numerusform>
            <numerusform>понад %n збігів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n збіг</numerusform>
            <numerusform>%n збіги</numerusform>
            <numerusform>%n збігів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n articles are indexed so far</source>
        <translation>
            <numerusform>поки що проіндексовано %1 з %n статті</numerusform>
            <numerusform>поки що проіндексовано %1 з %n статей</numerusform>
            <numerusform>поки що проіндексовано %1 з %n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiftRoom</name>
    <message>
        <source>Confirm or reject something first: the same is then done wherever its words stand.</source>
        <translation>Спершу щось підтвердьте або відхиліть: тоді те саме робиться всюди, де стоять ці слова.</translation>
    </message>
</context>
<context>
    <name>Sifting</name>
    <message>
        <source>Search titles</source>
        <translation>Пошук за заголовком</translation>
    </message>
    <message>
        <source>Search articles by title</source>
        <translation>Пошук статей за заголовком</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати всі</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 тис.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Усі %1</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>До роботи %1</translation>
    </message>
    <message>
        <source>In progress %1</source>
        <translation>У роботі %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Готово %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>Відкладено %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Only “%1”: take away</source>
        <translation>Лише «%1»: прибрати</translation>
    </message>
    <message>
        <source>Only a tag…</source>
        <translation>Лише тег…</translation>
    </message>
    <message>
        <source>Only a story…</source>
        <translation>Лише сюжет…</translation>
    </message>
    <message>
        <source>Only a language…</source>
        <translation>Лише мова…</translation>
    </message>
    <message>
        <source>Only an outlet…</source>
        <translation>Лише видання…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Найновіші спершу</translation>
    </message>
    <message>
        <source>Last published first</source>
        <translation>Останні опубліковані спершу</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>За заголовком</translation>
    </message>
    <message>
        <source>Furthest first</source>
        <translation>Найбільше зроблені спершу</translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation>Найнепевніші спершу</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Who may be the source</source>
        <translation>Хто може бути джерелом</translation>
    </message>
    <message>
        <source>someone who is not named</source>
        <translation>хтось неназваний</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>сама стаття</translation>
    </message>
    <message>
        <source>cue: %1</source>
        <translation>ознака: %1</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Сама стаття</translation>
    </message>
    <message>
        <source>the writer&apos;s own claim</source>
        <translation>власне твердження автора</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Не названо</translation>
    </message>
    <message>
        <source>reported, but nobody says by whom</source>
        <translation>повідомлено, але не сказано ким</translation>
    </message>
    <message>
        <source>the selected text</source>
        <translation>виділений текст</translation>
    </message>
    <message>
        <source>before the claim</source>
        <translation>перед твердженням</translation>
    </message>
    <message>
        <source>after the claim</source>
        <translation>після твердження</translation>
    </message>
    <message>
        <source>between its parts</source>
        <translation>між його частинами</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>Article: %1</source>
        <translation>Стаття: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n marks changed</source>
        <translation>
            <numerusform>Змінено %n позначку</numerusform>
            <numerusform>Змінено %n позначки</numerusform>
            <numerusform>Змінено %n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>вилучено %1</translation>
    </message>
    <message>
        <source>Article done: %1</source>
        <translation>Стаття готова: %1</translation>
    </message>
    <message>
        <source>Article skipped: %1</source>
        <translation>Статтю відкладено: %1</translation>
    </message>
    <message>
        <source>Article to do: %1</source>
        <translation>Стаття знову до роботи: %1</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>пов’язано з %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>далі: %1</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Whose decisions</source>
        <translation>Чиї рішення</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>Таблицями</translation>
    </message>
    <message>
        <source>Where am I</source>
        <translation>Де я</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 днів</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 днів</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 днів</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Увесь час</translation>
    </message>
    <message>
        <source>For you alone: added up from the journal on this laptop, kept nowhere, sent to nobody.</source>
        <translation>Лише для вас: пораховано з журналу на цьому ноутбуці, ніде не збережено, нікому не надіслано.</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Експортувати все…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>My decisions</source>
        <translation>Мої рішення</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
</context>
<context>
    <name>StatisticsRoom</name>
    <message>
        <source>Adding up…</source>
        <translation>Підрахунок…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Зображення (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблиці (*.csv)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Експорт: «%1»</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 записано.</translation>
    </message>
    <message>
        <source>Export all charts to a folder</source>
        <translation>Експортувати всі діаграми до теки</translation>
    </message>
    <message numerus="yes">
        <source>%n charts written</source>
        <translation>
            <numerusform>записано %n діаграму</numerusform>
            <numerusform>записано %n діаграми</numerusform>
            <numerusform>записано %n діаграм</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>no network</source>
        <translation>без мережі</translation>
    </message>
    <message>
        <source>Curator never uses the network. Articles and decisions stay here.</source>
        <translation>Curator ніколи не користується мережею. Статті й рішення лишаються тут.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Перервати</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>збережено %1</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions/min</source>
        <translation>
            <numerusform>%n рішення/хв</numerusform>
            <numerusform>%n рішення/хв</numerusform>
            <numerusform>%n рішень/хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>лишилося близько %n хв</numerusform>
            <numerusform>лишилося близько %n хв</numerusform>
            <numerusform>лишилося близько %n хв</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>лишилося менше хвилини</translation>
    </message>
    <message>
        <source>blind article: suggestions come when you are done</source>
        <translation>сліпа стаття: пропозиції з’являться, коли ви завершите</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n decided</source>
        <translation>
            <numerusform>вирішено %1 з %n</numerusform>
            <numerusform>вирішено %1 з %n</numerusform>
            <numerusform>вирішено %1 з %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the worker stopped three times</source>
        <translation>робочий процес зупинявся тричі</translation>
    </message>
    <message>
        <source>suggestions are off: %1 · %2 starts them again</source>
        <translation>пропозиції вимкнено: %1 · %2 запускає їх знову</translation>
    </message>
    <message>
        <source>no trained pipeline for %1: only names that the knowledge base knows</source>
        <translation>немає навченого конвеєра (%1): лише назви, відомі базі знань</translation>
    </message>
    <message>
        <source>%1 starting…</source>
        <translation>%1 запускається…</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>конвеєр</translation>
    </message>
    <message>
        <source>%1 reading…</source>
        <translation>%1 читає…</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Take</source>
        <translation>Узяти</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Пропустити</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n places</source>
        <translation>
            <numerusform>%1 з %n місця</numerusform>
            <numerusform>%1 з %n місць</numerusform>
            <numerusform>%1 з %n місць</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, %n taken</source>
        <translation>
            <numerusform>Зупинитися, узято %n</numerusform>
            <numerusform>Зупинитися, узято %n</numerusform>
            <numerusform>Зупинитися, узято %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableBox</name>
    <message>
        <source>What is to be imported</source>
        <translation>Що буде імпортовано</translation>
    </message>
    <message>
        <source>Keep the original files too</source>
        <translation>Зберегти й первісні файли</translation>
    </message>
    <message>
        <source>Which column is what…</source>
        <translation>Що в якому стовпці…</translation>
    </message>
    <message>
        <source>Before they are imported</source>
        <translation>Перед імпортом</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Лишити</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файли</numerusform>
            <numerusform>%n файлів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>нових: %n</numerusform>
            <numerusform>нових: %n</numerusform>
            <numerusform>нових: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>уже тут: %n</numerusform>
            <numerusform>уже тут: %n</numerusform>
            <numerusform>уже тут: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be opened</source>
        <translation>
            <numerusform>не відкриваються: %n</numerusform>
            <numerusform>не відкриваються: %n</numerusform>
            <numerusform>не відкриваються: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other kinds</source>
        <translation>
            <numerusform>інших видів: %n</numerusform>
            <numerusform>інших видів: %n</numerusform>
            <numerusform>інших видів: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files read</source>
        <translation>
            <numerusform>прочитано %1 з %n файлу</numerusform>
            <numerusform>прочитано %1 з %n файлів</numerusform>
            <numerusform>прочитано %1 з %n файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>лічба …</translation>
    </message>
    <message>
        <source>So many are not read beforehand: each is, and is told of, as it comes in.</source>
        <translation>Стільки файлів наперед не читають: кожен прочитають, коли він надійде, і тоді ж про нього скажуть.</translation>
    </message>
    <message>
        <source>There are more: they are counted as they come in.</source>
        <translation>Є ще: їх рахують, коли вони надходять.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden files and parts of saved pages are left out.</source>
        <translation>
            <numerusform>Прихованих файлів і частин збережених сторінок пропущено: %n.</numerusform>
            <numerusform>Прихованих файлів і частин збережених сторінок пропущено: %n.</numerusform>
            <numerusform>Прихованих файлів і частин збережених сторінок пропущено: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>Імпортувати всі</translation>
    </message>
    <message>
        <source>Import them</source>
        <translation>Імпортувати їх</translation>
    </message>
    <message numerus="yes">
        <source>%n files, by their names</source>
        <translation>
            <numerusform>%n файл, за назвою</numerusform>
            <numerusform>%n файли, за назвами</numerusform>
            <numerusform>%n файлів, за назвами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: what they are is told by their content</source>
        <translation>
            <numerusform>%n файл: що це, покаже його вміст</numerusform>
            <numerusform>%n файли: що це, покаже їхній вміст</numerusform>
            <numerusform>%n файлів: що це, покаже їхній вміст</numerusform>
        </translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Інші назви</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>не відкривається</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>змінено вами</translation>
    </message>
    <message>
        <source>here already, as “%1”</source>
        <translation>уже тут, під заголовком «%1»</translation>
    </message>
</context>
<context>
    <name>TagBox</name>
    <message>
        <source>Enter puts a tag on or takes it off, once more keeps it · Esc leaves it as it was</source>
        <translation>Enter додає або знімає тег, ще раз — зберігає · Esc лишає, як було</translation>
    </message>
    <message>
        <source>A tag: type, then Enter</source>
        <translation>Тег: напишіть і натисніть Enter</translation>
    </message>
    <message numerus="yes">
        <source>on %n articles</source>
        <translation>
            <numerusform>на %n статті</numerusform>
            <numerusform>на %n статтях</numerusform>
            <numerusform>на %n статтях</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tag</source>
        <translation>новий тег</translation>
    </message>
    <message>
        <source>on %1 of these</source>
        <translation>на %1 з них</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>from %1</source>
        <translation>від %1</translation>
    </message>
    <message>
        <source>Show the hidden ones faintly in the text; they need no decision</source>
        <translation>Показати приховані блідо в тексті; вони не потребують рішення</translation>
    </message>
    <message>
        <source>Hide entities scored below</source>
        <translation>Приховати сутності з оцінкою, нижчою за</translation>
    </message>
    <message>
        <source>Hide claims scored below</source>
        <translation>Приховати твердження з оцінкою, нижчою за</translation>
    </message>
    <message>
        <source>none hidden</source>
        <translation>нічого не приховано</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · hide</source>
        <translation>
            <numerusform>приховано %n · приховати</numerusform>
            <numerusform>приховано %n · приховати</numerusform>
            <numerusform>приховано %n · приховати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · show</source>
        <translation>
            <numerusform>приховано %n · показати</numerusform>
            <numerusform>приховано %n · показати</numerusform>
            <numerusform>приховано %n · показати</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>Навчання</translation>
    </message>
    <message>
        <source>Reading what was decided</source>
        <translation>Читаються рішення</translation>
    </message>
    <message>
        <source>The pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>%1 is in use; undo takes it back.</source>
        <translation>%1 тепер у роботі; скасування повертає попереднє.</translation>
    </message>
    <message>
        <source>The old one stays in use; the new one is in the list.</source>
        <translation>Стара лишається в роботі; нова є в списку.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Train from my corrections</source>
        <translation>Навчання на моїх виправленнях</translation>
    </message>
    <message>
        <source>Reading what was decided…</source>
        <translation>Читаються рішення…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Почати знову</translation>
    </message>
    <message numerus="yes">
        <source>%n decided articles</source>
        <translation>
            <numerusform>%n вирішена стаття</numerusform>
            <numerusform>%n вирішені статті</numerusform>
            <numerusform>%n вирішених статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teach</source>
        <translation>
            <numerusform>%n навчає</numerusform>
            <numerusform>%n навчають</numerusform>
            <numerusform>%n навчають</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held back to measure old and new</source>
        <translation>
            <numerusform>%n відкладено, щоб порівняти стару й нову</numerusform>
            <numerusform>%n відкладено, щоб порівняти стару й нову</numerusform>
            <numerusform>%n відкладено, щоб порівняти стару й нову</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 learns in the background; you can go on deciding. Nothing is replaced until you agree.</source>
        <translation>%1 навчається у фоні; ви можете вирішувати далі. Нічого не замінюється без вашої згоди.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Почати</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Запускається…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Сховати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Перервати</translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation>Навчання на ваших виправленнях</translation>
    </message>
    <message>
        <source>Reading the articles: %1</source>
        <translation>Читаються статті: %1</translation>
    </message>
    <message>
        <source>Learning: step %1</source>
        <translation>Навчання: крок %1</translation>
    </message>
    <message>
        <source>Measuring on held-back text: %1</source>
        <translation>Вимірювання на відкладеному тексті: %1</translation>
    </message>
    <message>
        <source>Writing the new version</source>
        <translation>Записується нова версія</translation>
    </message>
    <message>
        <source>May be no more than chance: %1.</source>
        <translation>Може бути просто випадковістю: %1.</translation>
    </message>
    <message>
        <source>Use the new one</source>
        <translation>Узяти нову</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Лишити стару</translation>
    </message>
    <message numerus="yes">
        <source>General check, %n names in sentences of Curator&apos;s own: F %1 → %2.</source>
        <translation>
            <numerusform>Загальна перевірка, %n назва в реченнях самого Curator: F %1 → %2.</numerusform>
            <numerusform>Загальна перевірка, %n назви в реченнях самого Curator: F %1 → %2.</numerusform>
            <numerusform>Загальна перевірка, %n назв у реченнях самого Curator: F %1 → %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>лишилося менше хвилини</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>лишилася близько %n хвилини</numerusform>
            <numerusform>лишилося близько %n хвилин</numerusform>
            <numerusform>лишилося близько %n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>TryingRoom</name>
    <message>
        <source>what was pasted</source>
        <translation>вставлений текст</translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message>
        <source>Verdict</source>
        <translation>Рішення</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Stand-alone wording</source>
        <translation>Самостійне формулювання</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>жодна не підходить</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>прийнято</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>під сумнівом</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions</source>
        <translation>Версії</translation>
    </message>
    <message>
        <source>The one that comes with Curator</source>
        <translation>Та, що йде з Curator</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>у роботі</translation>
    </message>
    <message numerus="yes">
        <source>from %n articles</source>
        <translation>
            <numerusform>з %n статті</numerusform>
            <numerusform>із %n статей</numerusform>
            <numerusform>із %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>Знову взяти %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Видалити %1</translation>
    </message>
</context>
<context>
    <name>WatchBox</name>
    <message>
        <source>Watched folder</source>
        <translation>Тека під наглядом</translation>
    </message>
    <message>
        <source>Whatever arrives in the folder is imported by itself, while Curator is open and at its next start. Its files are only read, never moved or deleted. What lies in it when the watching begins stays outside, and so do folders in it.</source>
        <translation>Усе, що надходить до цієї теки, імпортується само, поки Curator відкрито і коли його буде запущено знову. Файли лише читаються, їх ніколи не переміщують і не видаляють. Те, що лежить у ній на початку нагляду, лишається осторонь, і теки в ній теж.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Вибрати теку…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>Без нагляду</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Жодна тека не під наглядом.</translation>
    </message>
    <message>
        <source>%1 is not there now; watching goes on when it is back.</source>
        <translation>Зараз %1 немає на місці; нагляд триватиме, коли тека повернеться.</translation>
    </message>
</context>
<context>
    <name>WatchRoom</name>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Виберіть теку для нагляду</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>Більше жодна тека не під наглядом.</translation>
    </message>
    <message>
        <source>What arrives in %1 from now on is imported.</source>
        <translation>Усе, що відтепер надходить до %1, буде імпортовано.</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1: теки немає</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>під наглядом: %1</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>With the caret in the text</source>
        <translation>З курсором у тексті</translation>
    </message>
    <message>
        <source>With selected text</source>
        <translation>З виділеним текстом</translation>
    </message>
    <message>
        <source>On a claim</source>
        <translation>На твердженні</translation>
    </message>
    <message>
        <source>On a mention</source>
        <translation>На згадці</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>У тексті</translation>
    </message>
    <message>
        <source>Decide and stay here</source>
        <translation>Вирішити й лишитися тут</translation>
    </message>
    <message>
        <source>Shift and the key</source>
        <translation>Shift і клавіша</translation>
    </message>
    <message>
        <source>The label with this digit</source>
        <translation>Мітка з цією цифрою</translation>
    </message>
    <message>
        <source>Annotate it: the label with this digit</source>
        <translation>Позначити: мітка з цією цифрою</translation>
    </message>
    <message>
        <source>Select another part with the mouse</source>
        <translation>Виділити ще одну частину мишею</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Ctrl і тягнути</translation>
    </message>
    <message>
        <source>Move by character or line</source>
        <translation>На символ або рядок</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>На слово</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>На речення</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>На абзац</translation>
    </message>
    <message>
        <source>Start or end of the line</source>
        <translation>На початок або кінець рядка</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Choose the one with this digit</source>
        <translation>Вибрати ту, що з цією цифрою</translation>
    </message>
    <message>
        <source>Take the highlighted one</source>
        <translation>Узяти підсвічену</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>/ or a letter</source>
        <translation>/ або літера</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Жодна не підходить</translation>
    </message>
    <message>
        <source>New local entity</source>
        <translation>Нова місцева сутність</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Закрити список</translation>
    </message>
    <message>
        <source>In the link list</source>
        <translation>У списку зв’язків</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Сама стаття</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Не названо</translation>
    </message>
    <message>
        <source>In the sources of a claim</source>
        <translation>У джерелах твердження</translation>
    </message>
    <message>
        <source>Another attribute</source>
        <translation>Інша ознака</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Інше значення</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Узяти</translation>
    </message>
    <message>
        <source>Take the one with this digit, go on</source>
        <translation>Узяти те, що з цією цифрою, і далі</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Скасувати вибір</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>In the attributes of a claim</source>
        <translation>В ознаках твердження</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новий рядок</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Лишити як було</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>У нотатці</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Інший рядок</translation>
    </message>
    <message>
        <source>Go to it in the text</source>
        <translation>Перейти до неї в тексті</translation>
    </message>
    <message>
        <source>In the list of this article</source>
        <translation>У переліку цієї статті</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>Інша стаття</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>На столі</translation>
    </message>
    <message>
        <source>Every letter and digit is text here</source>
        <translation>Кожна літера й цифра тут є текстом</translation>
    </message>
    <message>
        <source>What a button does: the key beside its name</source>
        <translation>Що робить кнопка: клавіша поруч із назвою</translation>
    </message>
    <message>
        <source>Next field or button</source>
        <translation>Наступне поле або кнопка</translation>
    </message>
    <message>
        <source>Leave the field</source>
        <translation>Вийти з поля</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>У полі</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Спершу відкрийте статтю.</translation>
    </message>
    <message>
        <source>Go to a suggestion or an annotation first.</source>
        <translation>Спершу перейдіть до пропозиції або анотації.</translation>
    </message>
    <message>
        <source>This works on a mention; the focus is on none.</source>
        <translation>Це діє на згадці; фокус не на згадці.</translation>
    </message>
    <message>
        <source>This works on a claim; the focus is on none.</source>
        <translation>Це діє на твердженні; фокус не на твердженні.</translation>
    </message>
    <message>
        <source>Select some text first: with the mouse, or with %1 and Shift and the arrows.</source>
        <translation>Спершу виділіть текст: мишею або клавішею %1, а тоді Shift і стрілками.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Reject “%1” elsewhere too</source>
        <translation>Відхилити «%1» і в інших місцях</translation>
    </message>
    <message>
        <source>“%1” as %2 elsewhere too</source>
        <translation>«%1» як %2 і в інших місцях</translation>
    </message>
    <message>
        <source>%1, linked to %2</source>
        <translation>%1, пов’язано з %2</translation>
    </message>
    <message>
        <source>add, inside “%1”</source>
        <translation>додати, всередині «%1»</translation>
    </message>
    <message>
        <source>reject %1</source>
        <translation>відхилити %1</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>підтвердити</translation>
    </message>
    <message>
        <source>add</source>
        <translation>додати</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>підтверджено: %n</numerusform>
            <numerusform>підтверджено: %n</numerusform>
            <numerusform>підтверджено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relabelled</source>
        <translation>
            <numerusform>змінено мітку: %n</numerusform>
            <numerusform>змінено мітку: %n</numerusform>
            <numerusform>змінено мітку: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>додано: %n</numerusform>
            <numerusform>додано: %n</numerusform>
            <numerusform>додано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>відхилено: %n</numerusform>
            <numerusform>відхилено: %n</numerusform>
            <numerusform>відхилено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in this article</source>
        <translation>
            <numerusform>%n місце в цій статті</numerusform>
            <numerusform>%n місця в цій статті</numerusform>
            <numerusform>%n місць у цій статті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>у %n статті</numerusform>
            <numerusform>у %n статтях</numerusform>
            <numerusform>у %n статтях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n місце</numerusform>
            <numerusform>%n місця</numerusform>
            <numerusform>%n місць</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed, all ticked</source>
        <translation>
            <numerusform>у списку %n, відмічено всі</numerusform>
            <numerusform>у списку %n, відмічено всі</numerusform>
            <numerusform>у списку %n, відмічено всі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>у списку %n</numerusform>
            <numerusform>у списку %n</numerusform>
            <numerusform>у списку %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>відмічено %n</numerusform>
            <numerusform>відмічено %n</numerusform>
            <numerusform>відмічено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n more here</source>
        <translation>
            <numerusform>«%1»: тут ще %n</numerusform>
            <numerusform>«%1»: тут ще %n</numerusform>
            <numerusform>«%1»: тут ще %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>вирішено: %n</numerusform>
            <numerusform>вирішено: %n</numerusform>
            <numerusform>вирішено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles opened</source>
        <translation>
            <numerusform>Відкрито %n статтю</numerusform>
            <numerusform>Відкрито %n статті</numerusform>
            <numerusform>Відкрито %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles came in from the watched folder</source>
        <translation>
            <numerusform>Із теки під наглядом надійшла %n стаття</numerusform>
            <numerusform>Із теки під наглядом надійшли %n статті</numerusform>
            <numerusform>Із теки під наглядом надійшло %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n вже була тут</numerusform>
            <numerusform>%n вже були тут</numerusform>
            <numerusform>%n вже були тут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not opened</source>
        <translation>
            <numerusform>%n не відкрито</numerusform>
            <numerusform>%n не відкрито</numerusform>
            <numerusform>%n не відкрито</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>перервано, решта не надійшла</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>не відкрито</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>уже тут</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>відкрито</translation>
    </message>
</context>
<context>
    <name>_Times</name>
    <message>
        <source>once</source>
        <translation>один раз</translation>
    </message>
    <message numerus="yes">
        <source>more than %n times</source>
        <translation>
            <numerusform>понад %n раз</numerusform>
            <numerusform>понад %n рази</numerusform>
            <numerusform>понад %n разів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n рази</numerusform>
            <numerusform>%n разів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused %n times</source>
        <translation>
            <numerusform>відхилено %n раз</numerusform>
            <numerusform>відхилено %n рази</numerusform>
            <numerusform>відхилено %n разів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linked so %n times in this workspace</source>
        <translation>
            <numerusform>так пов’язано %n раз у цьому робочому просторі</numerusform>
            <numerusform>так пов’язано %n рази в цьому робочому просторі</numerusform>
            <numerusform>так пов’язано %n разів у цьому робочому просторі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none fitted %n times in this workspace</source>
        <translation>
            <numerusform>жодна не підійшла %n раз у цьому робочому просторі</numerusform>
            <numerusform>жодна не підійшла %n рази в цьому робочому просторі</numerusform>
            <numerusform>жодна не підійшла %n разів у цьому робочому просторі</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>acting</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Немає що скасувати.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Немає що повторити.</translation>
    </message>
    <message>
        <source>There is no link here to remove.</source>
        <translation>Тут немає зв’язку, який можна вилучити.</translation>
    </message>
    <message>
        <source>Rejected ones are shown.</source>
        <translation>Відхилені показано.</translation>
    </message>
    <message>
        <source>Rejected ones are hidden.</source>
        <translation>Відхилені приховано.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>confirmed %2 “%1” in “%4”</source>
        <translation>підтверджено %2 «%1» у «%4»</translation>
    </message>
    <message>
        <source>confirmed the claim “%1” in “%4”</source>
        <translation>підтверджено твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>corrected the label of “%1” to %2 in “%4”</source>
        <translation>мітку «%1» виправлено на %2 у «%4»</translation>
    </message>
    <message>
        <source>corrected the label of the claim “%1” to %2 in “%4”</source>
        <translation>мітку твердження «%1» виправлено на %2 у «%4»</translation>
    </message>
    <message>
        <source>corrected the bounds: “%1” in “%4”</source>
        <translation>виправлено межі: «%1» у «%4»</translation>
    </message>
    <message>
        <source>corrected the bounds of the claim: “%1” in “%4”</source>
        <translation>виправлено межі твердження: «%1» у «%4»</translation>
    </message>
    <message>
        <source>linked “%1” to %3 in “%4”</source>
        <translation>«%1» пов’язано з %3 у «%4»</translation>
    </message>
    <message>
        <source>said that no known entity fits “%1” in “%4”</source>
        <translation>сказано, що «%1» у «%4» не відповідає жодна відома сутність</translation>
    </message>
    <message>
        <source>took the link from “%1” in “%4”</source>
        <translation>вилучено зв’язок «%1» у «%4»</translation>
    </message>
    <message>
        <source>made the local entity %3 for “%1” in “%4”</source>
        <translation>створено місцеву сутність %3 для «%1» у «%4»</translation>
    </message>
    <message>
        <source>added %2 “%1” in “%4”</source>
        <translation>додано %2 «%1» у «%4»</translation>
    </message>
    <message>
        <source>added the claim “%1” in “%4”</source>
        <translation>додано твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>rejected %2 “%1” in “%4”</source>
        <translation>відхилено %2 «%1» у «%4»</translation>
    </message>
    <message>
        <source>rejected the claim “%1” in “%4”</source>
        <translation>відхилено твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>removed %2 “%1” from “%4”</source>
        <translation>вилучено %2 «%1» з «%4»</translation>
    </message>
    <message>
        <source>removed the claim “%1” from “%4”</source>
        <translation>вилучено твердження «%1» з «%4»</translation>
    </message>
    <message>
        <source>is unsure of %2 “%1” in “%4”</source>
        <translation>під сумнівом %2 «%1» у «%4»</translation>
    </message>
    <message>
        <source>is unsure of the claim “%1” in “%4”</source>
        <translation>під сумнівом твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>wrote a note on “%1” in “%4”</source>
        <translation>написано нотатку до «%1» у «%4»</translation>
    </message>
    <message>
        <source>wrote a note on the claim “%1” in “%4”</source>
        <translation>написано нотатку до твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>said who makes the claim “%1” in “%4”</source>
        <translation>сказано, чиє твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>described the claim “%1” in “%4”</source>
        <translation>описано твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>restored an earlier state of “%1” in “%4”</source>
        <translation>повернуто попередній стан «%1» у «%4»</translation>
    </message>
    <message>
        <source>restored an earlier state of the claim “%1” in “%4”</source>
        <translation>повернуто попередній стан твердження «%1» у «%4»</translation>
    </message>
    <message>
        <source>opened the article “%4” for the first time</source>
        <translation>уперше відкрито статтю «%4»</translation>
    </message>
    <message>
        <source>brought annotations into “%4” from a file</source>
        <translation>додано анотації до «%4» з файлу</translation>
    </message>
    <message>
        <source>put “%4” back to do</source>
        <translation>«%4» повернуто до роботи</translation>
    </message>
    <message>
        <source>finished “%4”</source>
        <translation>завершено «%4»</translation>
    </message>
    <message>
        <source>skipped “%4”</source>
        <translation>відкладено «%4»</translation>
    </message>
    <message>
        <source>changed the tags of “%4”: %9</source>
        <translation>змінено теги «%4»: %9</translation>
    </message>
    <message>
        <source>filed “%4” under the story “%9”</source>
        <translation>«%4» віднесено до сюжету «%9»</translation>
    </message>
    <message>
        <source>hid the suggestions below a score of %8</source>
        <translation>приховано пропозиції з оцінкою, нижчою за %8</translation>
    </message>
    <message>
        <source>set the share of blind articles to %5 %</source>
        <translation>частку сліпих статей установлено на %5 %</translation>
    </message>
    <message>
        <source>chose how the label %2 of %6 is read</source>
        <translation>вибрано, як читати мітку %2 конвеєра %6</translation>
    </message>
    <message>
        <source>made this workspace</source>
        <translation>створено цей робочий простір</translation>
    </message>
    <message>
        <source>chose another alias</source>
        <translation>вибрано інший псевдонім</translation>
    </message>
    <message>
        <source>began to work with the pipeline %6</source>
        <translation>розпочато роботу з конвеєром %6</translation>
    </message>
    <message>
        <source>chose the pipeline that ships with Curator</source>
        <translation>вибрано конвеєр, що йде з Curator</translation>
    </message>
    <message>
        <source>chose the pipeline %6</source>
        <translation>вибрано конвеєр %6</translation>
    </message>
    <message>
        <source>took “%4” out of its story</source>
        <translation>«%4» вилучено з сюжету</translation>
    </message>
    <message>
        <source>did something that only a newer Curator knows (%7)</source>
        <translation>зроблено те, що знає лише новіший Curator (%7)</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>скасовано: %1</translation>
    </message>
    <message>
        <source>done again: %1</source>
        <translation>повторено: %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Виправлено</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Пов’язано</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Додано</translation>
    </message>
    <message>
        <source>Rejected or removed</source>
        <translation>Відхилено або вилучено</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Під сумнівом</translation>
    </message>
    <message>
        <source>Many together</source>
        <translation>Багато разом</translation>
    </message>
    <message>
        <source>Notes and attributes</source>
        <translation>Нотатки й ознаки</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Повернуто</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Правила редакції</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Інше</translation>
    </message>
</context>
<context>
    <name>arriving</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Вебсторінка</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>Вебсторінка в одному файлі</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Електронний лист</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Стрічка новин</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>Електронна книжка</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Вебархів</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Текст OpenDocument</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Форматований текст</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>ninjs</source>
        <translation>ninjs</translation>
    </message>
    <message>
        <source>NewsML</source>
        <translation>NewsML</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Архів zip</translation>
    </message>
    <message>
        <source>from the page</source>
        <translation>зі сторінки</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>з листа</translation>
    </message>
    <message>
        <source>from the feed</source>
        <translation>зі стрічки</translation>
    </message>
    <message>
        <source>from the book</source>
        <translation>з книжки</translation>
    </message>
    <message>
        <source>from the web archive</source>
        <translation>з вебархіву</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>з назви файлу</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>з тексту</translation>
    </message>
    <message>
        <source>from the file beside it</source>
        <translation>з файлу поруч</translation>
    </message>
    <message>
        <source>used on the desk</source>
        <translation>уже вжито на столі</translation>
    </message>
    <message>
        <source>by its style</source>
        <translation>за стилем</translation>
    </message>
    <message>
        <source>from the first lines</source>
        <translation>з перших рядків</translation>
    </message>
    <message>
        <source>from the file’s properties</source>
        <translation>із властивостей файлу</translation>
    </message>
    <message>
        <source>told by the address</source>
        <translation>видно з адреси</translation>
    </message>
    <message>
        <source>an address in the page</source>
        <translation>адреса на сторінці</translation>
    </message>
    <message>
        <source>the page’s own address</source>
        <translation>власна адреса сторінки</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>заголовок у тексті</translation>
    </message>
    <message>
        <source>the page’s data for search engines</source>
        <translation>дані сторінки для пошукових систем</translation>
    </message>
    <message>
        <source>the page’s language</source>
        <translation>мова сторінки</translation>
    </message>
    <message>
        <source>the page’s head</source>
        <translation>службова частина сторінки</translation>
    </message>
    <message>
        <source>when the page was changed</source>
        <translation>коли сторінку змінено</translation>
    </message>
    <message>
        <source>the page’s data for sharing</source>
        <translation>дані сторінки для поширення</translation>
    </message>
    <message>
        <source>the byline on the page</source>
        <translation>підпис автора на сторінці</translation>
    </message>
    <message>
        <source>a note of who saved the page</source>
        <translation>примітка про те, хто зберіг сторінку</translation>
    </message>
    <message>
        <source>a line in the text</source>
        <translation>рядок у тексті</translation>
    </message>
    <message>
        <source>a time on the page</source>
        <translation>час на сторінці</translation>
    </message>
    <message>
        <source>the page’s title</source>
        <translation>заголовок сторінки</translation>
    </message>
    <message>
        <source>the PDF’s properties</source>
        <translation>властивості PDF</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>відправник</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>тема листа</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>здогад</translation>
    </message>
    <message>
        <source>the head of the file</source>
        <translation>шапка файлу</translation>
    </message>
    <message>
        <source>the first line</source>
        <translation>перший рядок</translation>
    </message>
    <message>
        <source>guessed from the text</source>
        <translation>здогад за текстом</translation>
    </message>
    <message>
        <source>when the file was made</source>
        <translation>коли файл створено</translation>
    </message>
    <message>
        <source>when the file was last changed</source>
        <translation>коли файл востаннє змінено</translation>
    </message>
    <message>
        <source>the language of its spelling</source>
        <translation>мова його правопису</translation>
    </message>
    <message>
        <source>the largest letters</source>
        <translation>найбільші літери</translation>
    </message>
    <message>
        <source>the file’s name</source>
        <translation>назва файлу</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Юнікод (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>Юнікод (UTF-16, спершу молодший байт)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Юнікод (UTF-16, спершу старший байт)</translation>
    </message>
    <message>
        <source>Western Europe (Windows-1252)</source>
        <translation>Західна Європа (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO 8859-15)</source>
        <translation>Західна Європа (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western Europe (Macintosh)</source>
        <translation>Західна Європа (Macintosh)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>Центральна Європа (Windows-1250)</translation>
    </message>
    <message>
        <source>Central Europe (ISO 8859-2)</source>
        <translation>Центральна Європа (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Балтійські мови (Windows-1257)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Кирилиця (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Кирилиця (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-U)</source>
        <translation>Кирилиця (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Кирилиця (DOS 866)</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Кирилиця (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (Macintosh)</source>
        <translation>Кирилиця (Macintosh)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Грецька (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Турецька (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Іврит (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Арабська (Windows-1256)</translation>
    </message>
    <message>
        <source>Vietnamese (Windows-1258)</source>
        <translation>В’єтнамська (Windows-1258)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Тайська (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Японська (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Японська (EUC-JP)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation>Китайська, спрощена (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5-HKSCS)</source>
        <translation>Китайська, традиційна (Big5-HKSCS)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Китайська, традиційна (Big5)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>Корейська (Windows-949)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>з файлу</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Next suggestion</source>
        <translation>Наступна пропозиція</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Попередня пропозиція</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Наступна позначка</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Попередня позначка</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Рішення</translation>
    </message>
    <message>
        <source>Reject or remove</source>
        <translation>Відхилити або вилучити</translation>
    </message>
    <message>
        <source>Confirm all names that are settled here</source>
        <translation>Підтвердити всі назви, що тут уже усталені</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Не певні</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>Початок на слово ліворуч</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Виправлення</translation>
    </message>
    <message>
        <source>The same again: wherever these words stand…</source>
        <translation>Те саме ще раз: всюди, де стоять ці слова…</translation>
    </message>
    <message>
        <source>Sift and decide many…</source>
        <translation>Відсіяти й вирішити багато…</translation>
    </message>
    <message>
        <source>Choose a label by its name</source>
        <translation>Вибрати мітку за назвою</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>Початок на слово праворуч</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>Кінець на слово ліворуч</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>Кінець на слово праворуч</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>Початок на символ ліворуч</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>Початок на символ праворуч</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>Кінець на символ ліворуч</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>Кінець на символ праворуч</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Link and claim</source>
        <translation>Зв’язок і твердження</translation>
    </message>
    <message>
        <source>Mark the selection as a claim</source>
        <translation>Позначити виділене як твердження</translation>
    </message>
    <message>
        <source>Add the selection to the claim</source>
        <translation>Додати виділене до твердження</translation>
    </message>
    <message>
        <source>Keep the selection and select another part</source>
        <translation>Зберегти виділене й виділити ще одну частину</translation>
    </message>
    <message>
        <source>Choose a part of the claim</source>
        <translation>Вибрати частину твердження</translation>
    </message>
    <message>
        <source>Remove the chosen part</source>
        <translation>Вилучити вибрану частину</translation>
    </message>
    <message>
        <source>Source of the claim</source>
        <translation>Джерело твердження</translation>
    </message>
    <message>
        <source>Check-worthiness</source>
        <translation>Чи варто перевірити</translation>
    </message>
    <message>
        <source>Attributes of the claim</source>
        <translation>Ознаки твердження</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Вилучити зв’язок</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Never propose this again…</source>
        <translation>Більше ніколи цього не пропонувати…</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Правила редакції</translation>
    </message>
    <message>
        <source>Always propose this…</source>
        <translation>Завжди це пропонувати…</translation>
    </message>
    <message>
        <source>All rules…</source>
        <translation>Усі правила…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>History of the mark: who, when, old and new; restore a state</source>
        <translation>Історія позначки: хто, коли, старе й нове; повернути стан</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Копіювати виділене</translation>
    </message>
    <message>
        <source>Sort and narrow the desk…</source>
        <translation>Упорядкувати й звузити стіл…</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Стіл</translation>
    </message>
    <message>
        <source>Read the articles to do ahead</source>
        <translation>Наперед прочитати статті до роботи</translation>
    </message>
    <message>
        <source>Show all articles again</source>
        <translation>Знову показати всі статті</translation>
    </message>
    <message>
        <source>Done, open the next</source>
        <translation>Готово, відкрити наступну</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Теги…</translation>
    </message>
    <message>
        <source>Story: the same news…</source>
        <translation>Сюжет: та сама новина…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>Повернути до роботи</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Попередня стаття</translation>
    </message>
    <message>
        <source>Open articles…</source>
        <translation>Відкрити статті…</translation>
    </message>
    <message>
        <source>Open a folder of articles…</source>
        <translation>Відкрити теку статей…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Вставити статтю</translation>
    </message>
    <message>
        <source>Go on with the import that was stopped</source>
        <translation>Продовжити перерваний імпорт</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Тека під наглядом…</translation>
    </message>
    <message>
        <source>What did not open…</source>
        <translation>Що не відкрилося…</translation>
    </message>
    <message>
        <source>Bring in annotations…</source>
        <translation>Узяти анотації…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Знайти в статті</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Шукати всюди</translation>
    </message>
    <message>
        <source>Search the desk</source>
        <translation>Пошук на столі</translation>
    </message>
    <message>
        <source>Menu of what can be done here</source>
        <translation>Меню: що можна зробити тут</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Усі команди</translation>
    </message>
    <message>
        <source>Keys and rules</source>
        <translation>Клавіші й правила</translation>
    </message>
    <message>
        <source>Caret in the text: move and select by keys</source>
        <translation>Курсор у тексті: рух і виділення клавішами</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Наступна панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Попередня панель</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Назад до тексту</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Звичайний розмір тексту</translation>
    </message>
    <message>
        <source>Show or hide the desk</source>
        <translation>Показати або сховати стіл</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Показати або сховати інспектор</translation>
    </message>
    <message>
        <source>Show or hide rejected ones</source>
        <translation>Показати або сховати відхилені</translation>
    </message>
    <message>
        <source>Compact: label names on the focused mark only</source>
        <translation>Щільно: назви міток лише на позначці з фокусом</translation>
    </message>
    <message>
        <source>Hide the unlikely: move the threshold</source>
        <translation>Приховати малоймовірне: пересунути поріг</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Світла чи темна</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь екран</translation>
    </message>
    <message>
        <source>Start suggestions again</source>
        <translation>Знову запустити пропозиції</translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation>Режим читання</translation>
    </message>
    <message>
        <source>Settings: theme, text, window…</source>
        <translation>Налаштування: тема, текст, вікно…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Змінити клавіші…</translation>
    </message>
    <message>
        <source>Your alias…</source>
        <translation>Ваш псевдонім…</translation>
    </message>
    <message>
        <source>Suggestions: pipelines, labels, languages…</source>
        <translation>Пропозиції: конвеєри, мітки, мови…</translation>
    </message>
    <message>
        <source>Train from my corrections…</source>
        <translation>Навчити на моїх виправленнях…</translation>
    </message>
    <message>
        <source>Journal: every act, who and when</source>
        <translation>Журнал: кожна дія, хто й коли</translation>
    </message>
    <message>
        <source>Where am I: statistics of your decisions</source>
        <translation>Де я: статистика ваших рішень</translation>
    </message>
    <message>
        <source>Blind articles…</source>
        <translation>Сліпі статті…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Copy the report</source>
        <translation>Копіювати звіт</translation>
    </message>
    <message>
        <source>Something went wrong in Curator itself. Every decision shown so far is saved. The report names no article and stays on this laptop: %1</source>
        <translation>Щось пішло не так у самому Curator. Кожне показане досі рішення збережено. Звіт не називає жодної статті й лишається на цьому ноутбуці: %1</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Without a title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>вирішено %1 з %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>до роботи</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>у роботі</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>відкладено</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The annotation does not fit the text; nothing was saved, open the article anew.</source>
        <translation>Анотація не відповідає тексту; нічого не збережено, відкрийте статтю знову.</translation>
    </message>
    <message>
        <source>A name is one piece of text, and {count} are selected; only a claim has several.</source>
        <translation>Назва — це один фрагмент тексту, а виділено їх {count}; кілька має лише твердження.</translation>
    </message>
    <message>
        <source>“{quote}” is already annotated with this label; nothing was changed.</source>
        <translation>«{quote}» уже анотовано цією міткою; нічого не змінено.</translation>
    </message>
    <message>
        <source>The share of blind articles is a number from 0 to 100; nothing was changed.</source>
        <translation>Частка сліпих статей — це число від 0 до 100; нічого не змінено.</translation>
    </message>
    <message>
        <source>“{value}” is no choice for {name}; nothing was changed.</source>
        <translation>«{value}» не є можливим значенням для {name}; нічого не змінено.</translation>
    </message>
    <message>
        <source>The claim has no other part; reject it to be rid of it; nothing was changed.</source>
        <translation>Твердження не має іншої частини; щоб його позбутися, відхиліть його; нічого не змінено.</translation>
    </message>
    <message>
        <source>Nothing would be left between start and end; nothing was changed.</source>
        <translation>Між початком і кінцем нічого б не лишилося; нічого не змінено.</translation>
    </message>
    <message>
        <source>The paragraph goes no further; nothing was changed.</source>
        <translation>Абзац далі не йде; нічого не змінено.</translation>
    </message>
    <message>
        <source>Another part of this claim stands there; nothing was changed.</source>
        <translation>Там стоїть інша частина цього твердження; нічого не змінено.</translation>
    </message>
    <message>
        <source>Something here was changed meanwhile, so nothing was saved; look again and repeat it.</source>
        <translation>Тим часом тут щось змінилося, тож нічого не збережено; погляньте ще раз і повторіть.</translation>
    </message>
    <message>
        <source>The act to take back is not in the journal of this workspace; nothing was changed.</source>
        <translation>Дії, яку слід скасувати, немає в журналі цього робочого простору; нічого не змінено.</translation>
    </message>
    <message>
        <source>{label} is no label for what has the focus; nothing was changed.</source>
        <translation>{label} не є міткою для того, що має фокус; нічого не змінено.</translation>
    </message>
    <message>
        <source>This annotation is no longer there; nothing was changed.</source>
        <translation>Цієї анотації вже немає; нічого не змінено.</translation>
    </message>
    <message>
        <source>Nothing is selected but blanks; nothing was changed.</source>
        <translation>Виділено самі пробіли; нічого не змінено.</translation>
    </message>
    <message>
        <source>The name of a story has at most {limit} characters; nothing was changed.</source>
        <translation>У назві сюжету щонайбільше {limit} символів; нічого не змінено.</translation>
    </message>
    <message>
        <source>A tag has at most {limit} characters, “{tag}” has more; nothing was changed.</source>
        <translation>У тегу щонайбільше {limit} символів, а в «{tag}» більше; нічого не змінено.</translation>
    </message>
    <message>
        <source>At most {limit} articles are tagged at a time; nothing was changed, select fewer.</source>
        <translation>За раз теги отримують щонайбільше {limit} статей; нічого не змінено, виберіть менше.</translation>
    </message>
    <message>
        <source>The text holds half a character that cannot be saved; nothing was changed.</source>
        <translation>У тексті є половина символу, яку не можна зберегти; нічого не змінено.</translation>
    </message>
    <message>
        <source>{label} is a label of claims, and only names are always proposed; nothing changed.</source>
        <translation>{label} є міткою тверджень, а завжди пропонуються лише назви; нічого не змінено.</translation>
    </message>
    <message>
        <source>{rule}: here a rule says otherwise ({other}), and that one was kept.</source>
        <translation>{rule}: тут одне правило каже інше ({other}), і його залишено.</translation>
    </message>
    <message>
        <source>A rule needs the words that it is about; nothing was changed.</source>
        <translation>Правилу потрібні слова, про які йдеться; нічого не змінено.</translation>
    </message>
    <message>
        <source>{name} is a name for rules of the house; choose another for the export.</source>
        <translation>{name} — це назва для правил редакції; виберіть для експорту іншу.</translation>
    </message>
    <message>
        <source>Choose the label that “{string}” is to be proposed with; nothing was changed.</source>
        <translation>Виберіть мітку, з якою слід пропонувати «{string}»; нічого не змінено.</translation>
    </message>
    <message>
        <source>“{string}” holds neither a letter nor a digit; nothing was changed.</source>
        <translation>У «{string}» немає ні літери, ні цифри; нічого не змінено.</translation>
    </message>
    <message>
        <source>It holds rules of the house and no articles; import it alone, by its name.</source>
        <translation>Там правила редакції, а не статті; імпортуйте їх окремо, за назвою файлу.</translation>
    </message>
    <message>
        <source>The line is no rule of the house.</source>
        <translation>Цей рядок не є правилом редакції.</translation>
    </message>
    <message>
        <source>The label {label} is no longer in use; nothing was changed.</source>
        <translation>Мітка {label} більше не вживається; нічого не змінено.</translation>
    </message>
    <message>
        <source>A rule has at most {limit} characters, these are {length}; nothing was changed.</source>
        <translation>У правилі щонайбільше {limit} символів, а тут {length}; нічого не змінено.</translation>
    </message>
    <message>
        <source>There is such a rule already: {rule}; nothing was changed.</source>
        <translation>Таке правило вже є: {rule}; нічого не змінено.</translation>
    </message>
    <message>
        <source>{rule}: that entity is not in this workspace; the rule did not come in.</source>
        <translation>{rule}: такої сутності в цьому робочому просторі немає; правило не додано.</translation>
    </message>
    <message>
        <source>There is no label {label} in this workspace; nothing was changed.</source>
        <translation>У цьому робочому просторі немає мітки {label}; нічого не змінено.</translation>
    </message>
    <message>
        <source>The text of this article is damaged; its decisions are kept, restore a backup.</source>
        <translation>Текст цієї статті пошкоджено; рішення збережено, відновіть резервну копію.</translation>
    </message>
    <message>
        <source>There is no text in it, so there is no article to make of it.</source>
        <translation>Там немає тексту, тож і статті з нього не зробити.</translation>
    </message>
    <message>
        <source>The text of this article was taken down; only its decisions are kept.</source>
        <translation>Текст цієї статті вилучено; збереглися лише рішення.</translation>
    </message>
    <message>
        <source>The text has {length} characters, {limit} is the most; split it and open the parts.</source>
        <translation>У тексті {length} символів, а межа — {limit}; поділіть його й відкрийте частини.</translation>
    </message>
    <message>
        <source>This article is not in the workspace.</source>
        <translation>Цієї статті немає в робочому просторі.</translation>
    </message>
    <message>
        <source>It is not a text file, whatever its name says; save its text as .txt in UTF-8.</source>
        <translation>Це не текстовий файл, хоч би що казала його назва; збережіть його текст як .txt у UTF-8.</translation>
    </message>
    <message>
        <source>It may not be read by you ({reason}); ask for the right to read it.</source>
        <translation>Вам не дозволено його читати ({reason}); попросіть дозволу.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Такого файлу немає.</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder that can be read.</source>
        <translation>Це не файл і не тека, які можна прочитати.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is read-only; nothing was changed there.</source>
        <translation>{path} не можна записати: це лише для читання; там нічого не змінено.</translation>
    </message>
    <message>
        <source>It is larger than {megabytes} MB, the most that is read; split it.</source>
        <translation>Він більший за {megabytes} МБ, а це межа для читання; поділіть його.</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}).</source>
        <translation>Його не можна прочитати ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); nothing was changed there.</source>
        <translation>{path} не можна записати ({reason}); там нічого не змінено.</translation>
    </message>
    <message>
        <source>The same text is here as “{title}”, so it was not taken in again.</source>
        <translation>Той самий текст уже є як «{title}», тож його не додано знову.</translation>
    </message>
    <message>
        <source>There is neither a file nor a text in what was dropped or pasted.</source>
        <translation>Серед перетягнутого чи вставленого немає ні файлу, ні тексту.</translation>
    </message>
    <message>
        <source>Curator never fetches anything from the network: save it as a file and open that.</source>
        <translation>Curator ніколи нічого не бере з мережі: збережіть це як файл і відкрийте його.</translation>
    </message>
    <message>
        <source>Its JSON is nested too deep to be read.</source>
        <translation>Його JSON вкладено надто глибоко, щоб прочитати.</translation>
    </message>
    <message>
        <source>The line has no “text”.</source>
        <translation>У рядку немає «text».</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Рядок не є об’єктом JSON.</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>Рядок не в UTF-8.</translation>
    </message>
    <message>
        <source>The text holds half a character, so nothing is suggested for it; correct it.</source>
        <translation>У тексті є половина символу, тож для нього нічого не пропонується; виправте його.</translation>
    </message>
    <message>
        <source>The line is longer than 32 MB, the most that is read.</source>
        <translation>Рядок довший за 32 МБ, а це межа для читання.</translation>
    </message>
    <message>
        <source>“{value}” is no value for {field} and was left out.</source>
        <translation>«{value}» не є значенням для {field}; його пропущено.</translation>
    </message>
    <message>
        <source>The metadata in {file} cannot be read and was left out.</source>
        <translation>Метадані в {file} не можна прочитати; їх пропущено.</translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8 were replaced by �: {count}.</source>
        <translation>Байти, що не є UTF-8, замінено на �: {count}.</translation>
    </message>
    <message>
        <source>Control characters were replaced by �: {count}.</source>
        <translation>Керівні символи замінено на �: {count}.</translation>
    </message>
    <message>
        <source>Halves of characters were replaced by �: {count}.</source>
        <translation>Половини символів замінено на �: {count}.</translation>
    </message>
    <message>
        <source>The text is empty; the line was left out.</source>
        <translation>Текст порожній; рядок пропущено.</translation>
    </message>
    <message>
        <source>The text holds half a character; the line was left out.</source>
        <translation>У тексті є половина символу; рядок пропущено.</translation>
    </message>
    <message>
        <source>What stands at {start}–{end} is not what is quoted; the line was left out.</source>
        <translation>Те, що стоїть на {start}–{end}, не збігається з цитатою; рядок пропущено.</translation>
    </message>
    <message>
        <source>Sentences that this pipeline cannot grade, left out: {count}.</source>
        <translation>Речення, які цей конвеєр не може оцінити, пропущено: {count}.</translation>
    </message>
    <message>
        <source>There is no .jsonl or .jsonl.gz file in this folder.</source>
        <translation>У цій теці немає файлу .jsonl чи .jsonl.gz.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл порожній.</translation>
    </message>
    <message>
        <source>Marks without a start and an end in whole numbers, left out: {count}.</source>
        <translation>Позначки без початку й кінця в цілих числах, пропущено: {count}.</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}; choose another.</source>
        <translation>Кодування {encoding} немає; виберіть інше.</translation>
    </message>
    <message>
        <source>It holds annotations and no article; bring it in with `curator import --as`.</source>
        <translation>Там анотації, а не стаття; додайте їх командою `curator import --as`.</translation>
    </message>
    <message>
        <source>It is a database and no article; a workspace is opened with `--workspace`.</source>
        <translation>Це база даних, а не стаття; робочий простір відкриває `--workspace`.</translation>
    </message>
    <message>
        <source>It is damaged or cut short, so it cannot be read; get it once more from where it came.</source>
        <translation>Файл пошкоджено або обірвано, тож його не можна прочитати; візьміть його ще раз там, звідки він.</translation>
    </message>
    <message>
        <source>It is locked with a password; save a copy without one and open that.</source>
        <translation>Його захищено паролем; збережіть копію без пароля й відкрийте її.</translation>
    </message>
    <message>
        <source>It is a whole mailbox; save its messages one by one as .eml and open those.</source>
        <translation>Це ціла поштова скринька; збережіть листи окремо як .eml і відкрийте їх.</translation>
    </message>
    <message>
        <source>Nothing says in what encoding its letters are; choose one, or save it as UTF-8.</source>
        <translation>Ніщо не каже, в якому кодуванні його літери; виберіть кодування або збережіть файл у UTF-8.</translation>
    </message>
    <message>
        <source>It is a .doc of an old Word; save it as .docx and open that.</source>
        <translation>Це .doc зі старого Word; збережіть його як .docx і відкрийте той файл.</translation>
    </message>
    <message>
        <source>Files of the kind {suffix} hold no article, so it was not read.</source>
        <translation>У файлах виду {suffix} статей немає, тож цей не прочитано.</translation>
    </message>
    <message>
        <source>It is no text document (a table, slides or the like); save its text as .docx.</source>
        <translation>Це не текстовий документ (а таблиця, слайди чи подібне); збережіть його текст як .docx.</translation>
    </message>
    <message>
        <source>It is a message of Outlook (.msg); save it as .eml and open that.</source>
        <translation>Це лист Outlook (.msg); збережіть його як .eml і відкрийте той файл.</translation>
    </message>
    <message>
        <source>It is packed in a way that is not read; unpack it, or pack it as .zip.</source>
        <translation>Його запаковано способом, який не читається; розпакуйте його або запакуйте як .zip.</translation>
    </message>
    <message>
        <source>It is a document of Apple’s Pages; save it as .docx and open that.</source>
        <translation>Це документ Pages від Apple; збережіть його як .docx і відкрийте той файл.</translation>
    </message>
    <message>
        <source>It is a picture or a font, so there is no text in it to be read.</source>
        <translation>Це зображення або шрифт, тож тексту для читання там немає.</translation>
    </message>
    <message>
        <source>It is a program and no article.</source>
        <translation>Це програма, а не стаття.</translation>
    </message>
    <message>
        <source>It is sound or film, so there is no text in it to be read.</source>
        <translation>Це звук або відео, тож тексту для читання там немає.</translation>
    </message>
    <message>
        <source>It is hidden, a part of a saved page, or of a kind that holds no articles.</source>
        <translation>Це прихований файл, частина збереженої сторінки або файл, у якому не буває статей.</translation>
    </message>
    <message>
        <source>Files here that hold no articles and were not read: {count} ({kinds}).</source>
        <translation>Файли тут, у яких немає статей і які не прочитано: {count} ({kinds}).</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>На цій сторінці немає тексту.</translation>
    </message>
    <message>
        <source>The page has over {count} tags, the most that are read; save a part of it.</source>
        <translation>На сторінці понад {count} тегів, а це межа для читання; збережіть її частину.</translation>
    </message>
    <message>
        <source>Its text is put in by scripts; save it complete from a browser.</source>
        <translation>Його текст уставляють скрипти; збережіть сторінку повністю з браузера.</translation>
    </message>
    <message>
        <source>There is no text in this mail.</source>
        <translation>У цьому листі немає тексту.</translation>
    </message>
    <message>
        <source>The mail is encrypted; open it in your mail program and save its text.</source>
        <translation>Лист зашифровано; відкрийте його в поштовій програмі й збережіть текст.</translation>
    </message>
    <message>
        <source>There is no web page in this file.</source>
        <translation>У цьому файлі немає вебсторінки.</translation>
    </message>
    <message>
        <source>There is no file in this folder that could hold an article.</source>
        <translation>У цій теці немає файлу, де могла б бути стаття.</translation>
    </message>
    <message>
        <source>Files of the kind {kind} are not read by this version of Curator.</source>
        <translation>Файли виду {kind} ця версія Curator не читає.</translation>
    </message>
    <message>
        <source>There is no kind of file {kind}; choose another.</source>
        <translation>Виду файлів {kind} немає; виберіть інший.</translation>
    </message>
    <message>
        <source>It has no text under “{key}”; choose another key for the text.</source>
        <translation>Під «{key}» тексту немає; виберіть для тексту інший ключ.</translation>
    </message>
    <message>
        <source>No key of it is known to hold the text; choose one of: {keys}.</source>
        <translation>Невідомо, під яким ключем стоїть текст; виберіть один із них: {keys}.</translation>
    </message>
    <message>
        <source>Its rows cannot be read ({reason}); save the table as CSV once more.</source>
        <translation>Його рядки не можна прочитати ({reason}); збережіть таблицю як CSV ще раз.</translation>
    </message>
    <message>
        <source>It is no feed, or one without entries.</source>
        <translation>Це не стрічка новин, або в ній немає записів.</translation>
    </message>
    <message>
        <source>The entry holds no text, only a link.</source>
        <translation>Запис не має тексту, лише посилання.</translation>
    </message>
    <message>
        <source>There is no article in its JSON: it takes an object with a text, or a list of them.</source>
        <translation>У його JSON немає статті: потрібен об’єкт із текстом або список таких об’єктів.</translation>
    </message>
    <message>
        <source>It is not valid JSON in UTF-8; save it once more.</source>
        <translation>Це неправильний JSON або не UTF-8; збережіть його ще раз.</translation>
    </message>
    <message>
        <source>There is no news item in its XML.</source>
        <translation>У його XML немає новини.</translation>
    </message>
    <message>
        <source>The item holds no text ({kind}).</source>
        <translation>Новина не має тексту ({kind}).</translation>
    </message>
    <message>
        <source>The item holds no text; it is of the type {kind}.</source>
        <translation>Новина не має тексту; її тип — {kind}.</translation>
    </message>
    <message>
        <source>The web archive ends in the middle of a page; what came before it is read.</source>
        <translation>Вебархів обривається посеред сторінки; те, що перед цим, прочитано.</translation>
    </message>
    <message>
        <source>There is no page in this web archive.</source>
        <translation>У цьому вебархіві немає сторінок.</translation>
    </message>
    <message>
        <source>The web archive is damaged or cut short here ({reason}); what came before is read.</source>
        <translation>Вебархів тут пошкоджено або обірвано ({reason}); те, що перед цим, прочитано.</translation>
    </message>
    <message>
        <source>The line is no record of Curator JSONL: {problem}.</source>
        <translation>Рядок не є записом Curator JSONL: {problem}.</translation>
    </message>
    <message>
        <source>“{value}” is no value for {field}; nothing was kept, correct it.</source>
        <translation>«{value}» не є значенням для {field}; нічого не збережено, виправте його.</translation>
    </message>
    <message>
        <source>It broke the process that read it, which was started anew; save it in another format.</source>
        <translation>Через нього завершився процес, що його читав, і запущено новий; збережіть файл в іншому форматі.</translation>
    </message>
    <message>
        <source>It is damaged, or made in a way that Curator does not know ({why}); save it anew.</source>
        <translation>Файл пошкоджено, або його зроблено невідомим для Curator способом ({why}); збережіть його знову.</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started ({reason}); nothing was read.</source>
        <translation>Процес, що читає файли, не запускається ({reason}); нічого не прочитано.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Читання перервано.</translation>
    </message>
    <message>
        <source>It is nested too deep to be read.</source>
        <translation>Його вкладено надто глибоко, щоб прочитати.</translation>
    </message>
    <message>
        <source>Reading it would take over 500 MB of memory, so that was stopped; split it.</source>
        <translation>Читання забрало б понад 500 МБ пам’яті, тож його перервано; поділіть файл.</translation>
    </message>
    <message>
        <source>Reading it took over {seconds} seconds and was stopped; save it in another format.</source>
        <translation>Читання тривало понад {seconds} секунд, тож його перервано; збережіть файл в іншому форматі.</translation>
    </message>
    <message>
        <source>It is XML of a kind that is not read (&lt;{root}&gt;); save its text as .docx or .html.</source>
        <translation>Це XML такого виду, який не читається (&lt;{root}&gt;); збережіть його текст як .docx або .html.</translation>
    </message>
    <message>
        <source>It has no list of its parts, so it is no e-book that can be read.</source>
        <translation>Він не має переліку своїх частин, тож це не електронна книжка, яку можна прочитати.</translation>
    </message>
    <message>
        <source>It is an OpenDocument file, but no text; save its text as .odt.</source>
        <translation>Це файл OpenDocument, але не текст; збережіть його текст як .odt.</translation>
    </message>
    <message>
        <source>It is an Office file, but no Word document; save its text as .docx.</source>
        <translation>Це файл Office, але не документ Word; збережіть його текст як .docx.</translation>
    </message>
    <message>
        <source>Its text has far more than {limit} characters; split it and open the parts.</source>
        <translation>У його тексті значно більше символів, ніж {limit}; поділіть його й відкрийте частини.</translation>
    </message>
    <message>
        <source>Its groups are nested too deep to be read.</source>
        <translation>Його групи вкладено надто глибоко, щоб прочитати.</translation>
    </message>
    <message>
        <source>Its pages are pictures of text; run text recognition (OCR) on it and open the result.</source>
        <translation>Його сторінки — зображення тексту; розпізнайте текст (OCR) і відкрийте отриманий файл.</translation>
    </message>
    <message>
        <source>It has {count} pages, {limit} is the most; split it and open the parts.</source>
        <translation>Сторінок тут {count}, а межа — {limit}; поділіть файл і відкрийте частини.</translation>
    </message>
    <message>
        <source>Its {part} is damaged or cut short, so it cannot be read; get it once more.</source>
        <translation>Частину {part} пошкоджено або обірвано, тож її не можна прочитати; візьміть файл ще раз.</translation>
    </message>
    <message>
        <source>Its {part} declares entities of its own, which can do harm; it was not read.</source>
        <translation>Частина {part} оголошує власні сутності XML, що може зашкодити; її не прочитано.</translation>
    </message>
    <message>
        <source>Its {part} is nested too deep to be read.</source>
        <translation>Частину {part} вкладено надто глибоко, щоб прочитати.</translation>
    </message>
    <message>
        <source>Its {part} holds more marks than any article has; it was not read.</source>
        <translation>У частині {part} більше розмітки, ніж буває в статті; її не прочитано.</translation>
    </message>
    <message>
        <source>There is no file in this archive that could hold an article.</source>
        <translation>У цьому архіві немає файлу, де могла б бути стаття.</translation>
    </message>
    <message>
        <source>Unpacked it would be over {megabytes} MB or a flood from a few bytes; it was not read.</source>
        <translation>Розпакований, він мав би понад {megabytes} МБ або розрісся б із кількох байтів; його не прочитано.</translation>
    </message>
    <message>
        <source>It holds {count} files, {limit} is the most; it was not read.</source>
        <translation>Файлів у ньому {count}, а межа — {limit}; його не прочитано.</translation>
    </message>
    <message>
        <source>The feed gives a summary only; the article itself is on the site.</source>
        <translation>Стрічка дає лише короткий виклад; сама стаття — на сайті.</translation>
    </message>
    <message>
        <source>The item names files that were not sent with it, such as pictures.</source>
        <translation>Новина називає файли, яких із нею не надіслано, як-от зображення.</translation>
    </message>
    <message>
        <source>The item has other versions of the text too, which were left out: {count}.</source>
        <translation>Новина має й інші версії тексту, їх пропущено: {count}.</translation>
    </message>
    <message>
        <source>It is from an export of Curator: its text came in, its annotations did not; “Bring in annotations…” takes them in.</source>
        <translation>Це з експорту Curator: текст узято, анотації ні; їх бере «Узяти анотації…».</translation>
    </message>
    <message>
        <source>What else the file holds is too long to be shown; only the article’s text was taken.</source>
        <translation>Решта вмісту файлу задовга, щоб її показати; узято лише текст статті.</translation>
    </message>
    <message>
        <source>What is attached to the mail was not read ({count}): {names}.</source>
        <translation>Вкладене до листа не прочитано ({count}): {names}.</translation>
    </message>
    <message>
        <source>Nothing on the page reads like an article, so all of its text came in.</source>
        <translation>Ніщо на сторінці не схоже на статтю, тож додано весь її текст.</translation>
    </message>
    <message>
        <source>The page shows less than it holds: this is the text kept for search engines.</source>
        <translation>Сторінка показує менше, ніж містить: це текст для пошукових систем.</translation>
    </message>
    <message>
        <source>The file ends in the middle; what was there came in.</source>
        <translation>Файл обривається посередині; те, що там було, додано.</translation>
    </message>
    <message>
        <source>Comments were left out: {count}.</source>
        <translation>Коментарі пропущено: {count}.</translation>
    </message>
    <message>
        <source>Deletions that were tracked are left out, insertions taken in: {count}.</source>
        <translation>Відстежені вилучення пропущено, вставки взято: {count}.</translation>
    </message>
    <message>
        <source>Hidden passages were left out: {count}.</source>
        <translation>Приховані уривки пропущено: {count}.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes stand in the whole text of the file only: {count}.</source>
        <translation>Виноски й кінцеві примітки є лише в повному тексті файлу: {count}.</translation>
    </message>
    <message>
        <source>Signs of a symbol font that have no letter were left out: {count}.</source>
        <translation>Знаки символьного шрифту, що не мають літери, пропущено: {count}.</translation>
    </message>
    <message>
        <source>Letters that the file does not name are �: {count}.</source>
        <translation>Літери, яких файл не називає, замінено на �: {count}.</translation>
    </message>
    <message>
        <source>Lines that stand on every page and page numbers were left out: {count}.</source>
        <translation>Рядки, що стоять на кожній сторінці, і номери сторінок пропущено: {count}.</translation>
    </message>
    <message>
        <source>Bytes that are no {encoding} were replaced by �: {count}.</source>
        <translation>Байти, що не є {encoding}, замінено на �: {count}.</translation>
    </message>
    <message>
        <source>Nothing in the file says its encoding; it was taken for {encoding}.</source>
        <translation>Ніщо у файлі не каже його кодування; його прийнято за {encoding}.</translation>
    </message>
    <message>
        <source>It holds no annotation of the W3C&apos;s model.</source>
        <translation>Там немає анотації за моделлю W3C.</translation>
    </message>
    <message>
        <source>The text that it is about is not beside it ({source}); save that as .txt in its folder.</source>
        <translation>Тексту, про який ідеться, немає поруч ({source}); збережіть його як .txt у тій самій теці.</translation>
    </message>
    <message>
        <source>The task has an address instead of its text; export it with its text.</source>
        <translation>Завдання має адресу замість тексту; експортуйте його разом із текстом.</translation>
    </message>
    <message>
        <source>Annotations of the same task beside the one that was taken: {count}.</source>
        <translation>Анотації того самого завдання, крім узятої: {count}.</translation>
    </message>
    <message>
        <source>Its marks are on a web page with tags, where they cannot be placed; it was left out.</source>
        <translation>Його позначки стоять на вебсторінці з тегами, де їх не розмістити; його пропущено.</translation>
    </message>
    <message>
        <source>It was skipped in Label Studio and was left out.</source>
        <translation>Його відкладено в Label Studio, тож тут його пропущено.</translation>
    </message>
    <message>
        <source>Marks on nothing but blanks, left out: {count}.</source>
        <translation>Позначки на самих пробілах пропущено: {count}.</translation>
    </message>
    <message>
        <source>Marks that quote other words than stand there, left out: {count}.</source>
        <translation>Позначки, що цитують інші слова, ніж там стоять, пропущено: {count}.</translation>
    </message>
    <message>
        <source>Marks without a label, left out: {count}.</source>
        <translation>Позначки без мітки пропущено: {count}.</translation>
    </message>
    <message>
        <source>Marks that begin or end outside of the text, left out: {count}.</source>
        <translation>Позначки, що починаються або кінчаються поза текстом, пропущено: {count}.</translation>
    </message>
    <message>
        <source>Marks that stand there twice, taken once: {count}.</source>
        <translation>Позначки, що стоять там двічі, взято по разу: {count}.</translation>
    </message>
    <message>
        <source>“{field}” is not the list that it should be, so the article was left out.</source>
        <translation>«{field}» не є списком, яким має бути, тож статтю пропущено.</translation>
    </message>
    <message>
        <source>It was skipped in Prodigy (“ignore”) and was left out.</source>
        <translation>Його пропущено в Prodigy («ignore»), тож пропущено й тут.</translation>
    </message>
    <message>
        <source>It was answered with “reject” in Prodigy and was left out.</source>
        <translation>На нього в Prodigy відповіли «reject», тож його пропущено.</translation>
    </message>
    <message>
        <source>Relations without a label or without a mark at both ends, left out: {count}.</source>
        <translation>Відношення без мітки чи без позначки з обох боків пропущено: {count}.</translation>
    </message>
    <message>
        <source>“{quote}”: what is said of this claim here differs, and was kept.</source>
        <translation>«{quote}»: тут про це твердження сказано інше, і його залишено.</translation>
    </message>
    <message>
        <source>“{quote}” as {label}: this was read to the end here without it; not taken in.</source>
        <translation>«{quote}» як {label}: тут це прочитано до кінця без неї; не додано.</translation>
    </message>
    <message>
        <source>“{quote}”: here it is {ours}, in the file {theirs}; what is here was kept.</source>
        <translation>«{quote}»: тут це {ours}, у файлі {theirs}; залишено те, що є тут.</translation>
    </message>
    <message>
        <source>The local entity {name} is another here; ours was kept.</source>
        <translation>Місцева сутність {name} тут інша; залишено нашу.</translation>
    </message>
    <message>
        <source>An article with this id is here with another text; nothing of it was taken in.</source>
        <translation>Стаття з цим id є тут з іншим текстом; з неї нічого не додано.</translation>
    </message>
    <message>
        <source>“{title}”: how far it was read differs here, and was kept.</source>
        <translation>«{title}»: прочитане тут закінчується в іншому місці, і це залишено.</translation>
    </message>
    <message>
        <source>{path} is neither LABEL=OURS nor a JSON file of such pairs.</source>
        <translation>{path} не є ні парою LABEL=OURS, ні файлом JSON із такими парами.</translation>
    </message>
    <message>
        <source>There is no label {label} in this workspace; `--label-map {foreign}=` leaves it out.</source>
        <translation>У цьому робочому просторі немає мітки {label}; `--label-map {foreign}=` її пропускає.</translation>
    </message>
    <message>
        <source>Marks with the label {label}, which is none of ours, not taken in: {count}; `--label-map {label}=ORG`, for instance, says what it is.</source>
        <translation>Позначки з міткою {label}, якої в нас немає, не додано: {count}; наприклад, `--label-map {label}=ORG` пояснює, що це.</translation>
    </message>
    <message>
        <source>Marks left out as was asked: {count}.</source>
        <translation>Позначки пропущено, як просили: {count}.</translation>
    </message>
    <message>
        <source>A table of annotations has no texts to take in; take Curator JSONL instead.</source>
        <translation>У таблиці анотацій немає текстів, які можна взяти; візьміть натомість Curator JSONL.</translation>
    </message>
    <message>
        <source>Marks outside their text or on blanks alone, not taken in: {count}.</source>
        <translation>Позначки поза текстом або на самих пробілах не додано: {count}.</translation>
    </message>
    <message>
        <source>Rejections, which propose nothing, not taken in: {count}.</source>
        <translation>Відхилення, які нічого не пропонують, не додано: {count}.</translation>
    </message>
    <message>
        <source>Relations that cannot be carried, not taken in: {count}.</source>
        <translation>Відношення, які не можна перенести, не додано: {count}.</translation>
    </message>
    <message>
        <source>It cannot be taken in: {problem}.</source>
        <translation>Цього не можна додати: {problem}.</translation>
    </message>
    <message>
        <source>Marks cut to fit words without blanks at their edges: {count}.</source>
        <translation>Позначки обрізано до слів, без пробілів по краях: {count}.</translation>
    </message>
    <message>
        <source>Marks that say what another says already: {count}.</source>
        <translation>Позначки, що кажуть те саме, що вже каже інша: {count}.</translation>
    </message>
    <message>
        <source>It is no whole gzip file; what could be read of it was used.</source>
        <translation>Файл gzip неповний; узято те, що вдалося прочитати.</translation>
    </message>
    <message>
        <source>There is no gold in what was named, so nothing was measured.</source>
        <translation>У названому немає еталона, тож нічого не виміряно.</translation>
    </message>
    <message>
        <source>Mentions that begin or end inside a word, counted by their characters: {count}.</source>
        <translation>Згадки, що починаються або кінчаються всередині слова, пораховано за символами: {count}.</translation>
    </message>
    <message>
        <source>Texts in {lang}, which this pipeline does not read, left out: {count}.</source>
        <translation>Тексти мовою {lang}, якої цей конвеєр не читає, пропущено: {count}.</translation>
    </message>
    <message>
        <source>{start}–{end} is no range in a text of {length} characters; marks left out: {count}.</source>
        <translation>{start}–{end} не є проміжком у тексті з {length} символів; позначок пропущено: {count}.</translation>
    </message>
    <message>
        <source>Mentions that overlap a longer one, which need not be found: {count}.</source>
        <translation>Згадки, що перетинають довшу й не мусять бути знайдені: {count}.</translation>
    </message>
    <message>
        <source>The line says nothing of entities, claims or check-worthiness and was left out.</source>
        <translation>Рядок нічого не каже про сутності, твердження чи потребу перевірки; його пропущено.</translation>
    </message>
    <message>
        <source>Articles that were skipped, left out: {count}.</source>
        <translation>Відкладені статті пропущено: {count}.</translation>
    </message>
    <message>
        <source>Training splits in this folder, left out: {count}; name one itself to measure on it.</source>
        <translation>Навчальні частини в цій теці пропущено: {count}; щоб міряти на одній із них, назвіть її саму.</translation>
    </message>
    <message>
        <source>Mentions with the label {label}, which is not known here, left out: {count}; `--map {label}=ORG`, for instance, says what it is.</source>
        <translation>Згадки з міткою {label}, невідомою тут, пропущено: {count}; наприклад, `--map {label}=ORG` пояснює, що це.</translation>
    </message>
    <message>
        <source>Articles of which no part is marked as decided, left out: {count}.</source>
        <translation>Статті, в яких жодну частину не позначено як вирішену, пропущено: {count}.</translation>
    </message>
    <message>
        <source>A process that makes the export ended by itself; an earlier export is as it was.</source>
        <translation>Процес, який робить експорт, завершився сам; попередній експорт лишився, як був.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}); an earlier export is as it was.</source>
        <translation>{path} не вдалося записати ({reason}); попередній експорт лишився, як був.</translation>
    </message>
    <message>
        <source>The export as {format} is not right ({place}: {problem}) and was taken back.</source>
        <translation>Експорт у {format} неправильний ({place}: {problem}), тож його скасовано.</translation>
    </message>
    <message>
        <source>{name} is the name of an export&apos;s own report; choose another for the export.</source>
        <translation>{name} — це назва власного звіту експорту; виберіть для експорту іншу.</translation>
    </message>
    <message>
        <source>{format} has several files here ({file}); name a folder. Nothing was written.</source>
        <translation>У {format} тут кілька файлів ({file}); назвіть теку. Нічого не записано.</translation>
    </message>
    <message>
        <source>There is no folder {path}; nothing was exported.</source>
        <translation>Теки {path} немає; нічого не експортовано.</translation>
    </message>
    <message>
        <source>{path} is a file and not a folder; nothing was exported.</source>
        <translation>{path} — це файл, а не тека; нічого не експортовано.</translation>
    </message>
    <message>
        <source>There is no article to export; nothing was written.</source>
        <translation>Немає статей для експорту; нічого не записано.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is read-only; choose another folder.</source>
        <translation>{path} не можна записати: тека лише для читання; виберіть іншу теку.</translation>
    </message>
    <message>
        <source>The export was stopped; an earlier one is as it was.</source>
        <translation>Експорт перервано; попередній лишився, як був.</translation>
    </message>
    <message>
        <source>The export is not right ({file}, line {line}: {problem}) and was taken back.</source>
        <translation>Експорт неправильний ({file}, рядок {line}: {problem}), тож його скасовано.</translation>
    </message>
    <message>
        <source>There is no format {format}; there are {formats}.</source>
        <translation>Формату {format} немає; є {formats}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}; choose another place.</source>
        <translation>Картинку не вдалося записати до {path}; виберіть інше місце.</translation>
    </message>
    <message>
        <source>Only {count} of the articles are in {split}: too few to measure anything.</source>
        <translation>У {split} статей лише {count}: замало, щоб щось виміряти.</translation>
    </message>
    <message>
        <source>No article in {split} has the label {label}, which train has.</source>
        <translation>Жодна стаття в {split} не має мітки {label}, яка є в train.</translation>
    </message>
    <message>
        <source>The part of the program that works for {peer} broke off at this; nothing more was taken.</source>
        <translation>Частина програми, що працює для {peer}, на цьому урвалася; більше нічого не взято.</translation>
    </message>
    <message>
        <source>It is in the columns of CoNLL-2012, which are not read; convert it to CoNLL-2003.</source>
        <translation>Це стовпці CoNLL-2012, які не читаються; перетворіть файл на CoNLL-2003.</translation>
    </message>
    <message>
        <source>No column of it holds tags such as O, B-PER and I-PER.</source>
        <translation>Жоден його стовпець не має тегів, як-от O, B-PER та I-PER.</translation>
    </message>
    <message>
        <source>Line {line} has not the columns of the others, so its article was left out.</source>
        <translation>Рядок {line} має не ті стовпці, що інші, тож його статтю пропущено.</translation>
    </message>
    <message>
        <source>It is WebAnno TSV 3, which is not read; export it from INCEpTION as UIMA CAS XMI or JSON.</source>
        <translation>Це WebAnno TSV 3, який не читається; експортуйте його з INCEpTION як UIMA CAS XMI або JSON.</translation>
    </message>
    <message>
        <source>Lines that could not be understood, left out: {count}.</source>
        <translation>Рядки, яких не вдалося зрозуміти, пропущено: {count}.</translation>
    </message>
    <message>
        <source>Marks whose quote does not stand where they say, left out: {count}.</source>
        <translation>Позначки, чия цитата не стоїть там, де вони кажуть, пропущено: {count}.</translation>
    </message>
    <message>
        <source>The text that goes with it is not beside it (the same name with .txt).</source>
        <translation>Поруч немає тексту, що до нього належить (та сама назва з .txt).</translation>
    </message>
    <message>
        <source>Marks that lie outside of the text or have no label, left out: {count}.</source>
        <translation>Позначки поза текстом або без мітки пропущено: {count}.</translation>
    </message>
    <message>
        <source>It is no UIMA CAS in XMI or JSON, or it is damaged.</source>
        <translation>Це не UIMA CAS у XMI чи JSON, або файл пошкоджено.</translation>
    </message>
    <message>
        <source>There is no text in it, only an address of one or nothing.</source>
        <translation>У ньому немає тексту, лише його адреса або нічого.</translation>
    </message>
    <message>
        <source>There is no file of this kind in the folder ({ends}).</source>
        <translation>У теці немає файлу такого виду ({ends}).</translation>
    </message>
    <message>
        <source>It is no file of spaCy&apos;s DocBin, or it is damaged.</source>
        <translation>Це не файл DocBin зі spaCy, або його пошкоджено.</translation>
    </message>
    <message>
        <source>It is none of the shapes in which spaCy writes annotations.</source>
        <translation>Це не схоже на жоден вигляд, у якому spaCy записує анотації.</translation>
    </message>
    <message>
        <source>It unpacks to more than 1 GB, which is not read; split it.</source>
        <translation>Розпакований він має понад 1 ГБ, а стільки не читається; поділіть його.</translation>
    </message>
    <message>
        <source>The disk failed while {path} was read or written; copy the workspace to another disk.</source>
        <translation>Диск відмовив, коли читався або писався {path}; скопіюйте робочий простір на інший диск.</translation>
    </message>
    <message>
        <source>There is no room for {path}; what was saved before is kept, make room and try again.</source>
        <translation>Для {path} немає місця; збережене раніше лишилося, звільніть місце й спробуйте знову.</translation>
    </message>
    <message>
        <source>The journal is damaged at row {row}; nothing was changed, restore a backup.</source>
        <translation>Журнал пошкоджено в рядку {row}; нічого не змінено, відновіть резервну копію.</translation>
    </message>
    <message>
        <source>Its file was not kept; `curator import --keep-originals` keeps it.</source>
        <translation>Його файл не збережено; `curator import --keep-originals` зберігає такі файли.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is; choose another name.</source>
        <translation>{path} уже є, його залишено, як є; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>The file kept as {sha256} is damaged; the article and its decisions are not.</source>
        <translation>Файл, збережений як {sha256}, пошкоджено; стаття та її рішення цілі.</translation>
    </message>
    <message>
        <source>A record of the kind {kind} is damaged; nothing was changed, restore a backup.</source>
        <translation>Запис виду {kind} пошкоджено; нічого не змінено, відновіть резервну копію.</translation>
    </message>
    <message>
        <source>SQLite {version} can damage a workspace; nothing was opened, install Curator again.</source>
        <translation>SQLite {version} може пошкодити робочий простір; нічого не відкрито, установіть Curator знову.</translation>
    </message>
    <message>
        <source>No backup could be written to {path}; nothing was changed, make room.</source>
        <translation>Резервну копію не вдалося записати до {path}; нічого не змінено, звільніть місце.</translation>
    </message>
    <message>
        <source>Another program holds {path}; nothing was saved, try again in a moment.</source>
        <translation>{path} зайнято іншою програмою; нічого не збережено, спробуйте за мить.</translation>
    </message>
    <message>
        <source>{path} is damaged and was left as it is; restore a backup.</source>
        <translation>{path} пошкоджено; його залишено, як є; відновіть резервну копію.</translation>
    </message>
    <message>
        <source>{path} is open in another window; close it there or choose another workspace.</source>
        <translation>{path} відкрито в іншому вікні; закрийте його там або виберіть інший робочий простір.</translation>
    </message>
    <message>
        <source>There is no workspace {path}; `curator import` makes one.</source>
        <translation>Робочого простору {path} немає; його створює `curator import`.</translation>
    </message>
    <message>
        <source>{path} is of a newer version of Curator and was left as it is; install that.</source>
        <translation>{path} — від новішої версії Curator; його залишено, як є; установіть її.</translation>
    </message>
    <message>
        <source>{path} is no workspace of Curator and was left as it is; choose another file.</source>
        <translation>{path} не є робочим простором Curator; його залишено, як є; виберіть інший файл.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is read-only; copy it to a folder of yours.</source>
        <translation>{path} не можна записати: він лише для читання; скопіюйте його до своєї теки.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} не можна прочитати ({reason}).</translation>
    </message>
    <message>
        <source>The list of facts in {file} cannot be read; no knowledge base was made.</source>
        <translation>Перелік фактів у {file} не можна прочитати; базу знань не створено.</translation>
    </message>
    <message>
        <source>The knowledge base {file} is of another version; make it again with `curator build-kb`.</source>
        <translation>База знань {file} іншої версії; створіть її знову командою `curator build-kb`.</translation>
    </message>
    <message>
        <source>There is no knowledge base {file}; make it with `curator build-kb`.</source>
        <translation>Бази знань {file} немає; створіть її командою `curator build-kb`.</translation>
    </message>
    <message>
        <source>The knowledge base {file} is damaged; make it again with `curator build-kb`.</source>
        <translation>Базу знань {file} пошкоджено; створіть її знову командою `curator build-kb`.</translation>
    </message>
    <message>
        <source>The pipeline {name} cannot be loaded ({why}); choose another.</source>
        <translation>Конвеєр {name} не вдалося завантажити ({why}); виберіть інший.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no components, so it would suggest nothing; choose another.</source>
        <translation>Конвеєр {name} не має компонентів, тож нічого б не запропонував; виберіть інший.</translation>
    </message>
    <message>
        <source>The pipeline {name} did not answer within {seconds} seconds; choose another.</source>
        <translation>Конвеєр {name} не відповів за стільки секунд: {seconds}; виберіть інший.</translation>
    </message>
    <message>
        <source>The pipeline {name} is made for spaCy {wanted}, this is {here}: it may do worse.</source>
        <translation>Конвеєр {name} зроблено для spaCy {wanted}, а тут {here}: він може працювати гірше.</translation>
    </message>
    <message>
        <source>The pipeline that ships with Curator is not at {path}; install Curator again.</source>
        <translation>Конвеєра, що йде з Curator, немає в {path}; установіть Curator знову.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no component that names entities; it will find none.</source>
        <translation>Конвеєр {name} не має компонента, що називає сутності; він жодної не знайде.</translation>
    </message>
    <message>
        <source>The pipeline {name} needs {component}, whose code is not here; choose another.</source>
        <translation>Конвеєру {name} потрібен {component}, коду якого тут немає; виберіть інший.</translation>
    </message>
    <message>
        <source>There is no spaCy pipeline in the folder {name}; choose another.</source>
        <translation>У теці {name} немає конвеєра spaCy; виберіть іншу.</translation>
    </message>
    <message>
        <source>The pipeline {name} is made for spaCy {wanted}, this is {here}; choose another.</source>
        <translation>Конвеєр {name} зроблено для spaCy {wanted}, а тут {here}; виберіть інший.</translation>
    </message>
    <message>
        <source>There is no pipeline {name}, neither a folder nor a package; choose another.</source>
        <translation>Конвеєра {name} немає: ні теки, ні пакунка; виберіть інший.</translation>
    </message>
    <message>
        <source>The guideline in {file} cannot be read; install Curator again.</source>
        <translation>Настанови в {file} не можна прочитати; установіть Curator знову.</translation>
    </message>
    <message>
        <source>The label set in {file} is wrong at {label}; install Curator again.</source>
        <translation>Набір міток у {file} хибний на {label}; установіть Curator знову.</translation>
    </message>
    <message>
        <source>{file} is missing from what ships with Curator; install Curator again.</source>
        <translation>Серед того, що йде з Curator, бракує {file}; установіть Curator знову.</translation>
    </message>
    <message>
        <source>Better on {count} held-back articles: F {old} → {new}.</source>
        <translation>Краще на відкладених статтях ({count}): F {old} → {new}.</translation>
    </message>
    <message>
        <source>Better on {count} held-back articles, perhaps by chance: F {old} → {new}.</source>
        <translation>Краще на відкладених статтях ({count}), можливо випадково: F {old} → {new}.</translation>
    </message>
    <message>
        <source>The training ended by itself ({why}); nothing was replaced, start it again.</source>
        <translation>Навчання завершилося саме ({why}); нічого не замінено, почніть його знову.</translation>
    </message>
    <message>
        <source>This version is in use, so it was not deleted; choose another first.</source>
        <translation>Ця версія в роботі, тож її не видалено; спершу виберіть іншу.</translation>
    </message>
    <message>
        <source>General check: of {gold} {label} it found {old}, now {new}; it learned {mentions}.</source>
        <translation>Загальна перевірка: з {gold} {label} знаходила {old}, тепер {new}; вивчила {mentions}.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no part that could learn names; choose another.</source>
        <translation>Конвеєр {name} не має частини, що могла б учити назви; виберіть інший.</translation>
    </message>
    <message>
        <source>The version {name} is not on this laptop; choose another.</source>
        <translation>Версії {name} немає на цьому ноутбуці; виберіть іншу.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is; name a new folder.</source>
        <translation>{path} уже є, його залишено, як є; назвіть нову теку.</translation>
    </message>
    <message>
        <source>Nothing in the decided articles can be learned by this pipeline; nothing was made.</source>
        <translation>З вирішених статей цей конвеєр нічого не може вивчити; нічого не створено.</translation>
    </message>
    <message>
        <source>No difference on {count} held-back articles: F {new}.</source>
        <translation>Без різниці на відкладених статтях ({count}): F {new}.</translation>
    </message>
    <message>
        <source>The training was stopped; nothing was replaced.</source>
        <translation>Навчання перервано; нічого не замінено.</translation>
    </message>
    <message>
        <source>So far {articles} of at least {least_articles} articles are done, and {mentions} of at least {least_mentions} mentions decided; finish some more, then train.</source>
        <translation>Поки що готово {articles} статей із щонайменше {least_articles} і вирішено {mentions} згадок із щонайменше {least_mentions}; завершіть ще кілька, тоді навчайте.</translation>
    </message>
    <message>
        <source>Worse on {count} held-back articles: F {old} → {new}; keep the old one.</source>
        <translation>Гірше на відкладених статтях ({count}): F {old} → {new}; лишіть стару.</translation>
    </message>
    <message>
        <source>Worse on {count} held-back articles, perhaps by chance: F {old} → {new}.</source>
        <translation>Гірше на відкладених статтях ({count}), можливо випадково: F {old} → {new}.</translation>
    </message>
    <message>
        <source>The columns of {kind} {id} differ from its record.</source>
        <translation>Стовпці {kind} {id} відрізняються від запису.</translation>
    </message>
    <message>
        <source>The table {table} does not have the columns it should.</source>
        <translation>Таблиця {table} не має належних стовпців.</translation>
    </message>
    <message>
        <source>The act {edit} differs from its hash.</source>
        <translation>Дія {edit} відрізняється від свого гешу.</translation>
    </message>
    <message>
        <source>The journal says otherwise who last changed {kind} {id}.</source>
        <translation>Журнал каже інше про те, хто останнім змінив {kind} {id}.</translation>
    </message>
    <message>
        <source>SQLite says: {said}</source>
        <translation>SQLite каже: {said}</translation>
    </message>
    <message>
        <source>The journal says otherwise who last decided on {kind} {id}.</source>
        <translation>Журнал каже інше про те, хто останнім вирішив щодо {kind} {id}.</translation>
    </message>
    <message>
        <source>The length of article {article} is not that of its text.</source>
        <translation>Довжина статті {article} не дорівнює довжині її тексту.</translation>
    </message>
    <message>
        <source>The act {edit} names {parent}, which is not in the journal before it.</source>
        <translation>Дія {edit} називає {parent}, якої немає в журналі перед нею.</translation>
    </message>
    <message>
        <source>Annotation {annotation} of article {article} does not quote its text.</source>
        <translation>Анотація {annotation} статті {article} не цитує її тексту.</translation>
    </message>
    <message>
        <source>The journal adds up to another {kind} {id} than is stored.</source>
        <translation>Сума журналу дає інше {kind} {id}, ніж збережено.</translation>
    </message>
    <message>
        <source>A row of the table {table} refers to nothing.</source>
        <translation>Рядок таблиці {table} посилається ні на що.</translation>
    </message>
    <message>
        <source>The act {edit} does not fit what {kind} {id} was before it.</source>
        <translation>Дія {edit} не відповідає тому, чим було {kind} {id} перед нею.</translation>
    </message>
    <message>
        <source>The table {table} is missing or not as it should be.</source>
        <translation>Таблиці {table} немає, або вона не така, як має бути.</translation>
    </message>
    <message>
        <source>The text {sha256} differs from its hash.</source>
        <translation>Текст {sha256} відрізняється від свого гешу.</translation>
    </message>
    <message>
        <source>The guard {trigger} of the journal is missing.</source>
        <translation>Бракує охоронця журналу {trigger}.</translation>
    </message>
    <message>
        <source>The act {edit} takes back {undoes}, which is not in the journal before it.</source>
        <translation>Дія {edit} скасовує {undoes}, якої немає в журналі перед нею.</translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>doubtful</source>
        <translation>сумнівно</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>можливо</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>імовірно</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Ставлення</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>factual</source>
        <translation>факт</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>прогноз</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>думка</translation>
    </message>
    <message>
        <source>position</source>
        <translation>позиція</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>досвід</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>пряма</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>змішана</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>непряма</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>asserts</source>
        <translation>стверджує</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>заперечує</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>сумнівається</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>переказано</translation>
    </message>
    <message>
        <source>the writer&apos;s own</source>
        <translation>від автора</translation>
    </message>
    <message>
        <source>low</source>
        <translation>низька</translation>
    </message>
    <message>
        <source>high</source>
        <translation>висока</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не сказано</translation>
    </message>
</context>
<context>
    <name>losses</name>
    <message>
        <source>articles that were not asked for</source>
        <translation>— статті, яких не замовлено</translation>
    </message>
    <message>
        <source>articles that were not read to the end</source>
        <translation>— статті, не прочитані до кінця</translation>
    </message>
    <message>
        <source>articles in which nothing is left of what was asked for</source>
        <translation>— статті, у яких із замовленого нічого не лишилося</translation>
    </message>
    <message>
        <source>annotations that were not asked for</source>
        <translation>— анотації, яких не замовлено</translation>
    </message>
    <message>
        <source>open suggestions that were not asked for</source>
        <translation>— невирішені пропозиції, яких не замовлено</translation>
    </message>
    <message>
        <source>layers of which no longer all is there, so that what is not marked says nothing</source>
        <translation>— шари, у яких є вже не все, тож непозначене нічого не каже</translation>
    </message>
    <message>
        <source>relations from an import, which leave with everything or not at all</source>
        <translation>— відношення з імпорту, що йдуть лише з усім разом або ніяк</translation>
    </message>
    <message>
        <source>articles whose unknown fields from an import may name people, so they were left out</source>
        <translation>— статті, чиї невідомі поля з імпорту можуть називати людей, тож їх пропущено</translation>
    </message>
    <message>
        <source>mentions that begin or end inside a word, which token-based tools will miss</source>
        <translation>— згадки, що починаються чи кінчаються всередині слова; програми, що ділять текст на слова, їх не помітять</translation>
    </message>
    <message>
        <source>relations from an import whose mentions or claims no longer stand, left out</source>
        <translation>— відношення з імпорту, чиїх згадок чи тверджень уже немає, пропущено</translation>
    </message>
    <message>
        <source>mentions in several parts, written as one</source>
        <translation>— згадки з кількох частин, записані як одна</translation>
    </message>
    <message>
        <source>suggestions that came after their article was marked as done, left out</source>
        <translation>— пропозиції, що надійшли після того, як статтю завершено, пропущено</translation>
    </message>
    <message>
        <source>articles whose text was taken down, left out</source>
        <translation>— статті, чий текст вилучено, пропущено</translation>
    </message>
    <message>
        <source>rejections of annotations made by hand, left out</source>
        <translation>— відхилення анотацій, доданих уручну, пропущено</translation>
    </message>
    <message>
        <source>articles that were read in part only, left out</source>
        <translation>— статті, прочитані лише частково, пропущено</translation>
    </message>
    <message>
        <source>articles that nobody marked as read, left out</source>
        <translation>— статті, яких ніхто не позначив як прочитані, пропущено</translation>
    </message>
    <message>
        <source>articles with mentions that an editor was unsure of, left out</source>
        <translation>— статті зі згадками під сумнівом, пропущено</translation>
    </message>
    <message>
        <source>articles that were skipped, left out</source>
        <translation>— відкладені статті, пропущено</translation>
    </message>
    <message>
        <source>articles without their text</source>
        <translation>— статті без тексту</translation>
    </message>
    <message>
        <source>mentions inside others, left out</source>
        <translation>— згадки всередині інших, пропущено</translation>
    </message>
    <message>
        <source>links to a knowledge base, left out</source>
        <translation>— зв’язки з базою знань, пропущено</translation>
    </message>
    <message>
        <source>claims, left out</source>
        <translation>— твердження, пропущено</translation>
    </message>
    <message>
        <source>claims without their attributes</source>
        <translation>— твердження без ознак</translation>
    </message>
    <message>
        <source>relations, left out</source>
        <translation>— відношення, пропущено</translation>
    </message>
    <message>
        <source>rejected suggestions, left out</source>
        <translation>— відхилені пропозиції, пропущено</translation>
    </message>
    <message>
        <source>annotations that an editor was unsure of, left out</source>
        <translation>— анотації під сумнівом, пропущено</translation>
    </message>
    <message>
        <source>open suggestions, left out</source>
        <translation>— невирішені пропозиції, пропущено</translation>
    </message>
    <message>
        <source>rejected links, left out</source>
        <translation>— відхилені зв’язки, пропущено</translation>
    </message>
    <message>
        <source>rejected relations, left out</source>
        <translation>— відхилені відношення, пропущено</translation>
    </message>
    <message>
        <source>links that an editor was unsure of, left out</source>
        <translation>— зв’язки під сумнівом, пропущено</translation>
    </message>
    <message>
        <source>relations that an editor was unsure of, left out</source>
        <translation>— відношення під сумнівом, пропущено</translation>
    </message>
    <message>
        <source>open suggestions of links, left out</source>
        <translation>— невирішені пропозиції зв’язків, пропущено</translation>
    </message>
    <message>
        <source>open suggestions of relations, left out</source>
        <translation>— невирішені пропозиції відношень, пропущено</translation>
    </message>
    <message>
        <source>notes, left out</source>
        <translation>— нотатки, пропущено</translation>
    </message>
    <message>
        <source>mentions of articles in which not all mentions were decided, left out</source>
        <translation>— згадки зі статей, де вирішено не всі згадки, пропущено</translation>
    </message>
    <message>
        <source>claims of articles in which not all claims were decided, left out</source>
        <translation>— твердження зі статей, де вирішено не всі твердження, пропущено</translation>
    </message>
    <message>
        <source>articles of which only title and language are kept</source>
        <translation>— статті, від яких лишилися тільки заголовок і мова</translation>
    </message>
    <message>
        <source>articles without title, byline and what else is known of them</source>
        <translation>— статті без заголовка, автора й решти відомого про них</translation>
    </message>
    <message>
        <source>further links of mentions, left out</source>
        <translation>— подальші зв’язки згадок, пропущено</translation>
    </message>
    <message>
        <source>suggestions behind annotations, of which only what came of them is kept</source>
        <translation>— пропозиції за анотаціями, від яких лишилося тільки те, що з них вийшло</translation>
    </message>
    <message>
        <source>rejected suggestions that are an annotation too, left out</source>
        <translation>— відхилені пропозиції, що водночас є анотаціями, пропущено</translation>
    </message>
    <message>
        <source>articles of which only the words are kept, and not what stands between them</source>
        <translation>— статті, від яких лишилися тільки слова, без того, що між ними</translation>
    </message>
    <message>
        <source>control characters that the format cannot hold, replaced by �</source>
        <translation>— керівні символи, яких формат не вміщає, замінено на �</translation>
    </message>
</context>
<context>
    <name>pipelines</name>
    <message>
        <source>many languages</source>
        <translation>багато мов</translation>
    </message>
    <message>
        <source>Comes with Curator</source>
        <translation>Іде з Curator</translation>
    </message>
    <message>
        <source>Trained here, version %1</source>
        <translation>Навчено тут, версія %1</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>не можна вжити</translation>
    </message>
    <message>
        <source>It gives no names.</source>
        <translation>Назв не дає.</translation>
    </message>
    <message>
        <source>It gives names; claims are found in English only.</source>
        <translation>Дає назви; твердження знаходить лише англійською.</translation>
    </message>
    <message>
        <source>It has no parser: claims come from the pipeline that ships with Curator.</source>
        <translation>Не має синтаксичного аналізатора: твердження дає конвеєр, що йде з Curator.</translation>
    </message>
    <message>
        <source>It lies in %1</source>
        <translation>Лежить у %1</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>confirmed %1 here as %2</source>
        <translation>підтверджено %1 тут як %2</translation>
    </message>
    <message>
        <source>rejected %1 here</source>
        <translation>відхилено %1 тут</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>відхилено %1</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 як %2</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>конвеєр</translation>
    </message>
    <message>
        <source>closed list</source>
        <translation>закритий список</translation>
    </message>
    <message>
        <source>date expression</source>
        <translation>вираз дати</translation>
    </message>
    <message>
        <source>title before the name</source>
        <translation>титул перед ім’ям</translation>
    </message>
    <message>
        <source>key word in the name</source>
        <translation>ключове слово в назві</translation>
    </message>
    <message>
        <source>full name elsewhere in the article</source>
        <translation>повне ім’я деінде в статті</translation>
    </message>
    <message>
        <source>same name elsewhere in the article</source>
        <translation>та сама назва деінде в статті</translation>
    </message>
    <message>
        <source>the article&apos;s own statement, worth checking</source>
        <translation>власне твердження статті, варте перевірки</translation>
    </message>
    <message>
        <source>‘%1’ + clause joined on</source>
        <translation>‘%1’ + приєднане речення</translation>
    </message>
    <message>
        <source>‘%1’ + clause</source>
        <translation>‘%1’ + речення</translation>
    </message>
    <message>
        <source>noun ‘%1’ + that-clause</source>
        <translation>іменник ‘%1’ + речення з that</translation>
    </message>
    <message>
        <source>‘%1’ + that-clause</source>
        <translation>‘%1’ + речення з that</translation>
    </message>
    <message>
        <source>‘%1’ + quotation</source>
        <translation>‘%1’ + цитата</translation>
    </message>
    <message>
        <source>clause + ‘%1’</source>
        <translation>речення + ‘%1’</translation>
    </message>
    <message>
        <source>‘according to’</source>
        <translation>‘according to’</translation>
    </message>
    <message>
        <source>hearsay word ‘%1’</source>
        <translation>слово переказу ‘%1’</translation>
    </message>
    <message>
        <source>‘%1’ in the passive</source>
        <translation>‘%1’ у пасивному стані</translation>
    </message>
    <message>
        <source>quotation beside ‘%1’</source>
        <translation>цитата поруч із ‘%1’</translation>
    </message>
    <message>
        <source>quotation going on</source>
        <translation>цитата триває</translation>
    </message>
    <message>
        <source>quotation without a named source</source>
        <translation>цитата без названого джерела</translation>
    </message>
    <message>
        <source>exact name</source>
        <translation>точна назва</translation>
    </message>
    <message>
        <source>also a name of %1</source>
        <translation>також назва для %1</translation>
    </message>
    <message>
        <source>short for %1, named in this article</source>
        <translation>скорочення від %1, що є в цій статті</translation>
    </message>
    <message>
        <source>short for %1</source>
        <translation>скорочення від %1</translation>
    </message>
    <message>
        <source>another spelling of %1</source>
        <translation>інше написання %1</translation>
    </message>
    <message>
        <source>surname of %1, other spelling</source>
        <translation>прізвище %1, інше написання</translation>
    </message>
    <message>
        <source>surname of %1</source>
        <translation>прізвище %1</translation>
    </message>
    <message>
        <source>not a name the knowledge base has for it</source>
        <translation>не та назва, яку знає база знань</translation>
    </message>
    <message>
        <source>the same name stands for it in this article</source>
        <translation>у цій статті так названо саме її</translation>
    </message>
    <message>
        <source>%1 is named in this article</source>
        <translation>%1 названо в цій статті</translation>
    </message>
    <message>
        <source>part of a name in this article</source>
        <translation>частина назви в цій статті</translation>
    </message>
    <message>
        <source>the only such name in this article</source>
        <translation>єдина така назва в цій статті</translation>
    </message>
    <message>
        <source>country fits</source>
        <translation>країна збігається</translation>
    </message>
    <message>
        <source>kept as %1</source>
        <translation>записано як %1</translation>
    </message>
    <message>
        <source>linked so once in this workspace</source>
        <translation>так пов’язано один раз у цьому робочому просторі</translation>
    </message>
    <message>
        <source>refused once</source>
        <translation>відхилено один раз</translation>
    </message>
    <message>
        <source>linked in this article under another name</source>
        <translation>пов’язано в цій статті під іншою назвою</translation>
    </message>
    <message>
        <source>its country is in this article</source>
        <translation>її країна є в цій статті</translation>
    </message>
    <message>
        <source>none fitted once in this workspace</source>
        <translation>жодна не підійшла один раз у цьому робочому просторі</translation>
    </message>
    <message>
        <source>the full name in this article has none</source>
        <translation>повна назва в цій статті не має жодної</translation>
    </message>
    <message>
        <source>house rule: %1</source>
        <translation>правило редакції: %1</translation>
    </message>
    <message>
        <source>“%1” is never linked as %2 to %3</source>
        <translation>«%1» як %2 ніколи не пов’язується з %3</translation>
    </message>
    <message>
        <source>“%1” is never linked to %2</source>
        <translation>«%1» ніколи не пов’язується з %2</translation>
    </message>
    <message>
        <source>“%1” is never proposed as %2</source>
        <translation>«%1» ніколи не пропонується як %2</translation>
    </message>
    <message>
        <source>“%1” is never proposed</source>
        <translation>«%1» ніколи не пропонується</translation>
    </message>
    <message>
        <source>“%1” is %2, linked to %3</source>
        <translation>«%1» — це %2, пов’язано з %3</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>«%1» — це %2</translation>
    </message>
    <message>
        <source>%1 %2 as %3</source>
        <translation>%1 %2 як %3</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>suggested</source>
        <translation>запропоновано</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>виправлено</translation>
    </message>
    <message>
        <source>added</source>
        <translation>додано</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>під сумнівом</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
</context>
</TS>
