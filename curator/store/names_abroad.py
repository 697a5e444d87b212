"""Countries, bodies and regions of the news by their names in six languages: a closed list, made by hand.

The knowledge base names cities in Cyrillic and Arabic letters too, but countries and bodies in English only.
One row each: the English name that the knowledge base knows, then the name in each of `LANGUAGES`,
"/" between several, "-" for none that is safe.
"""
# ruff: noqa: E501 (a row is a line)

from __future__ import annotations

from collections.abc import Iterator

LANGUAGES = ("uk", "ru", "ar", "de", "fr", "es")

_ROWS = """
Afghanistan|Афганістан|Афганистан|أفغانستان|Afghanistan|Afghanistan|Afganistán
Albania|Албанія|Албания|ألبانيا|Albanien|Albanie|Albania
Algeria|Алжир|Алжир|الجزائر|Algerien|Algérie|Argelia
Argentina|Аргентина|Аргентина|الأرجنتين|Argentinien|Argentine|Argentina
Armenia|Вірменія|Армения|أرمينيا|Armenien|Arménie|Armenia
Australia|Австралія|Австралия|أستراليا|Australien|Australie|Australia
Austria|Австрія|Австрия|النمسا|Österreich|Autriche|Austria
Azerbaijan|Азербайджан|Азербайджан|أذربيجان|Aserbaidschan|Azerbaïdjan|Azerbaiyán
Bahrain|Бахрейн|Бахрейн|البحرين|Bahrain|Bahreïn|Baréin
Bangladesh|Бангладеш|Бангладеш|بنغلاديش|Bangladesch|Bangladesh|Bangladés
Belarus|Білорусь|Беларусь/Белоруссия|بيلاروسيا/بيلاروس|Belarus|Biélorussie|Bielorrusia
Belgium|Бельгія|Бельгия|بلجيكا|Belgien|Belgique|Bélgica
Bolivia|Болівія|Боливия|بوليفيا|Bolivien|Bolivie|Bolivia
Brazil|Бразилія|Бразилия|البرازيل|Brasilien|Brésil|Brasil
Bulgaria|Болгарія|Болгария|بلغاريا|Bulgarien|Bulgarie|Bulgaria
Cambodia|Камбоджа|Камбоджа|كمبوديا|Kambodscha|Cambodge|Camboya
Canada|Канада|Канада|كندا|Kanada|Canada|Canadá
Chad|-|-|تشاد|-|Tchad|-
Chile|Чилі|Чили|تشيلي|-|Chili|-
China|Китай|Китай|الصين|China|Chine|-
Colombia|Колумбія|Колумбия|كولومبيا|Kolumbien|Colombie|Colombia
Croatia|Хорватія|Хорватия|كرواتيا|Kroatien|Croatie|Croacia
Cuba|Куба|Куба|كوبا|Kuba|Cuba|Cuba
Cyprus|Кіпр|Кипр|قبرص|Zypern|Chypre|Chipre
Denmark|Данія|Дания|الدنمارك|Dänemark|Danemark|Dinamarca
Ecuador|Еквадор|Эквадор|الإكوادور|Ecuador|Équateur|-
Egypt|Єгипет|Египет|مصر|Ägypten|Égypte|Egipto
Estonia|Естонія|Эстония|إستونيا|Estland|Estonie|Estonia
Ethiopia|Ефіопія|Эфиопия|إثيوبيا|Äthiopien|Éthiopie|Etiopía
Finland|Фінляндія|Финляндия|فنلندا|Finnland|Finlande|Finlandia
France|Франція|Франция|فرنسا|Frankreich|France|Francia
Georgia|Грузія|Грузия|جورجيا|Georgien|Géorgie|-
Germany|Німеччина|Германия|ألمانيا|Deutschland|Allemagne|Alemania
Greece|Греція|Греция|اليونان|Griechenland|Grèce|Grecia
Hungary|Угорщина|Венгрия|المجر|Ungarn|Hongrie|Hungría
India|Індія|Индия|الهند|Indien|Inde|-
Indonesia|Індонезія|Индонезия|إندونيسيا|Indonesien|Indonésie|Indonesia
Iran|Іран|Иран|إيران|Iran|Iran|Irán
Iraq|Ірак|Ирак|العراق|Irak|Irak|Irak
Ireland|Ірландія|Ирландия|أيرلندا|Irland|Irlande|Irlanda
Israel|Ізраїль|Израиль|إسرائيل|Israel|Israël|Israel
Italy|Італія|Италия|إيطاليا|Italien|Italie|Italia
Japan|Японія|Япония|اليابان|Japan|Japon|Japón
Jordan|Йорданія|Иордания|الأردن|Jordanien|Jordanie|Jordania
Kazakhstan|Казахстан|Казахстан|كازاخستان|Kasachstan|Kazakhstan|Kazajistán
Kenya|Кенія|Кения|كينيا|Kenia|Kenya|Kenia
Kuwait|Кувейт|Кувейт|الكويت|Kuwait|Koweït|Kuwait
Latvia|Латвія|Латвия|لاتفيا|Lettland|Lettonie|Letonia
Lebanon|Ліван|Ливан|لبنان|Libanon|Liban|Líbano
Libya|Лівія|Ливия|ليبيا|Libyen|Libye|Libia
Lithuania|Литва|Литва|ليتوانيا|Litauen|Lituanie|Lituania
Mali|-|-|-|-|Mali|-
Malaysia|Малайзія|Малайзия|ماليزيا|Malaysia|Malaisie|Malasia
Mexico|Мексика|Мексика|المكسيك|Mexiko|Mexique|México
Moldova|Молдова|Молдова/Молдавия|مولدوفا|Moldau|Moldavie|Moldavia
Mongolia|Монголія|Монголия|منغوليا|-|Mongolie|Mongolia
Morocco|Марокко|Марокко|المغرب|Marokko|Maroc|Marruecos
Netherlands|Нідерланди|Нидерланды|هولندا|Niederlande|Pays-Bas|Países Bajos
New Zealand|Нова Зеландія|Новая Зеландия|نيوزيلندا|Neuseeland|Nouvelle-Zélande|Nueva Zelanda
Nigeria|Нігерія|Нигерия|نيجيريا|Nigeria|Nigeria|Nigeria
North Korea|Північна Корея|Северная Корея|كوريا الشمالية|Nordkorea|Corée du Nord|Corea del Norte
Norway|Норвегія|Норвегия|النرويج|Norwegen|Norvège|Noruega
Oman|Оман|Оман|سلطنة عمان|-|Oman|Omán
Pakistan|Пакистан|Пакистан|باكستان|Pakistan|Pakistan|Pakistán
Palestine|Палестина|Палестина|فلسطين|Palästina|Palestine|Palestina
Peru|Перу|Перу|البيرو|Peru|Pérou|Perú
Philippines|Філіппіни|Филиппины|الفلبين|Philippinen|Philippines|Filipinas
Poland|Польща|Польша|بولندا|Polen|Pologne|Polonia
Portugal|Португалія|Португалия|البرتغال|Portugal|Portugal|Portugal
Qatar|Катар|Катар|قطر|Katar|Qatar|Catar
Romania|Румунія|Румыния|رومانيا|Rumänien|Roumanie|Rumanía
Russia|Росія|Россия|روسيا|Russland|Russie|Rusia
Saudi Arabia|Саудівська Аравія|Саудовская Аравия|السعودية|Saudi-Arabien|Arabie saoudite|Arabia Saudita
Serbia|Сербія|Сербия|صربيا|Serbien|Serbie|Serbia
Slovakia|Словаччина|Словакия|سلوفاكيا|Slowakei|Slovaquie|Eslovaquia
Slovenia|Словенія|Словения|سلوفينيا|Slowenien|Slovénie|Eslovenia
Somalia|Сомалі|Сомали|الصومال|Somalia|Somalie|Somalia
South Africa|-|-|جنوب أفريقيا|Südafrika|Afrique du Sud|Sudáfrica
South Korea|Південна Корея|Южная Корея|كوريا الجنوبية|Südkorea|Corée du Sud|Corea del Sur
Spain|Іспанія|Испания|إسبانيا|Spanien|Espagne|España
Sudan|Судан|Судан|السودان|Sudan|Soudan|Sudán
Sweden|Швеція|Швеция|السويد|Schweden|Suède|Suecia
Switzerland|Швейцарія|Швейцария|سويسرا|Schweiz|Suisse|Suiza
Syria|Сирія|Сирия|سوريا/سورية|Syrien|Syrie|Siria
Taiwan|Тайвань|Тайвань|تايوان|Taiwan|Taïwan|Taiwán
Thailand|Таїланд|Таиланд|تايلاند|Thailand|Thaïlande|Tailandia
Tunisia|Туніс|Тунис|تونس|Tunesien|Tunisie|Túnez
Turkey|Туреччина|Турция|تركيا|Türkei|Turquie|Turquía
Ukraine|Україна|Украина|أوكرانيا|Ukraine|Ukraine|Ucrania
United Arab Emirates|Об'єднані Арабські Емірати|Объединённые Арабские Эмираты|الإمارات|-|Émirats arabes unis|Emiratos Árabes Unidos
United Kingdom|Велика Британія/Великобританія|Великобритания|المملكة المتحدة|Großbritannien|Royaume-Uni|Reino Unido
United States|США/Сполучені Штати|США/Соединённые Штаты|الولايات المتحدة|USA/Vereinigte Staaten/Vereinigten Staaten|États-Unis|Estados Unidos
Uzbekistan|Узбекистан|Узбекистан|أوزبكستان|Usbekistan|Ouzbékistan|Uzbekistán
Venezuela|Венесуела|Венесуэла|فنزويلا|Venezuela|Venezuela|Venezuela
Vietnam|В'єтнам|Вьетнам|فيتنام|Vietnam|Vietnam|Vietnam
Yemen|Ємен|Йемен|اليمن|Jemen|Yémen|Yemen
United Nations|ООН/Організація Об'єднаних Націй|ООН/Организация Объединённых Наций|الأمم المتحدة|Vereinte Nationen/Vereinten Nationen|Nations unies|Naciones Unidas
United Nations Security Council|Рада Безпеки ООН|Совет Безопасности ООН|مجلس الأمن الدولي|UN-Sicherheitsrat|Conseil de sécurité des Nations unies|Consejo de Seguridad de las Naciones Unidas
European Union|Європейський Союз/Євросоюз|Европейский союз/Евросоюз|الاتحاد الأوروبي|Europäische Union/Europäischen Union|Union européenne|Unión Europea
European Commission|Європейська комісія/Єврокомісія|Европейская комиссия/Еврокомиссия|المفوضية الأوروبية|Europäische Kommission/Europäischen Kommission/EU-Kommission|Commission européenne|Comisión Europea
NATO|НАТО|НАТО|حلف شمال الأطلسي|Nato|-|-
African Union|Африканський Союз|Африканский союз|الاتحاد الأفريقي|Afrikanische Union|Union africaine|Unión Africana
Arab League|Ліга арабських держав|Лига арабских государств|جامعة الدول العربية|Arabische Liga|Ligue arabe|Liga Árabe
World Bank|Світовий банк|Всемирный банк|البنك الدولي|Weltbank|Banque mondiale|Banco Mundial
International Monetary Fund|Міжнародний валютний фонд|Международный валютный фонд|صندوق النقد الدولي|Internationaler Währungsfonds|Fonds monétaire international|Fondo Monetario Internacional
World Health Organization|Всесвітня організація охорони здоров'я|Всемирная организация здравоохранения|منظمة الصحة العالمية|Weltgesundheitsorganisation|Organisation mondiale de la santé|Organización Mundial de la Salud
Kyiv|Київ|Киев|كييف|Kiew/Kyjiw|Kiev|Kiev
Moscow|Москва|Москва|موسكو|Moskau|Moscou|Moscú
Africa|Африка|Африка|أفريقيا|Afrika|Afrique|África
Asia|-|-|-|Asien|Asie|Asia
Europe|Європа|Европа|أوروبا|Europa|Europe|Europa
"""


def names_in(language: str) -> Iterator[tuple[str, str]]:
    """Pairs of a name in the language and the English name of what it means; nothing for other languages."""
    if language in LANGUAGES:
        column = 1 + LANGUAGES.index(language)
        for row in _ROWS.strip().splitlines():
            cells = row.split("|")
            yield from ((name, cells[0]) for name in cells[column].split("/") if name != "-")
