//! A page of `leerplan serve` in a real browser: it follows what is saved.

use serde_json::json;

use crate::browser::pipe::Browser;
use crate::live::serve::serve;

#[test]
#[ignore = "needs Chromium"]
fn an_open_page_loads_itself_again_after_a_save() {
    let served = serve();
    let file = served.folder.path().join("gesprekken/een.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut browser = Browser::start();
    let url = format!("http://127.0.0.1:{}/gesprekken/een.html", served.port);
    browser.ask("Page.navigate", &json!({ "url": url }));
    browser.until("Page.loadEventFired");
    assert!(shown(&mut browser).contains("Een goed gesprek"));

    std::fs::write(&file, text.replace("goed", "heel fijn")).unwrap();
    browser.until("Page.loadEventFired");
    assert!(shown(&mut browser).contains("Een heel fijn gesprek"));

    std::fs::write(&file, text.replace("sanne", "sanna")).unwrap();
    browser.until("Page.loadEventFired");
    let page = shown(&mut browser);
    assert!(
        page.contains("er is geen leerling") && page.contains("(regel 3)"),
        "{page}"
    );

    std::fs::write(&file, "soort: gesprek\nverslag: [half\n").unwrap();
    browser.until("Page.loadEventFired");
    assert!(shown(&mut browser).contains("kan ik nu geen blad maken"));
    browser.stop();
}

fn shown(browser: &mut Browser) -> String {
    let what = json!({"expression": "document.body.innerText"});
    let told = browser.ask("Runtime.evaluate", &what);
    told["result"]["value"].as_str().unwrap().to_owned()
}
